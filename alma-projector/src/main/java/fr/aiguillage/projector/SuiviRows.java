package fr.aiguillage.projector;

import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.domain.suivi.SuiviEvent.AccuseEnvoye;
import fr.aiguillage.domain.suivi.SuiviEvent.AccuseRecu;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierClos;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierOuvert;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierRouvert;
import fr.aiguillage.domain.suivi.SuiviEvent.EchangeConsigne;
import fr.aiguillage.domain.suivi.SuiviEvent.EscaladeDeclenchee;
import fr.aiguillage.domain.suivi.SuiviEvent.PriseEnCharge;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionEchouee;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRefusee;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRemise;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Folds {@code suivi}: where a signalement stands at each destinataire. */
final class SuiviRows {
    private static final String UPSERT = """
            INSERT INTO suivi_destinataire VALUES (:signalement, :destinataire, :statut, :canal, :depuis, :remisLe)
            ON CONFLICT (signalement, destinataire) DO UPDATE SET statut = excluded.statut, depuis = excluded.depuis,
                canal = coalesce(suivi_destinataire.canal, excluded.canal),
                remis_le = coalesce(suivi_destinataire.remis_le, excluded.remis_le)""";
    private static final String DELIVERED = """
            INSERT INTO suivi_destinataire VALUES (:signalement, :destinataire, 'REMIS', :canal, :remisLe, :remisLe)
            ON CONFLICT (signalement, destinataire) DO UPDATE SET
                statut = CASE WHEN suivi_destinataire.statut IN ('ORDONNE', 'ECHEC') THEN 'REMIS'
                    ELSE suivi_destinataire.statut END,
                canal = coalesce(suivi_destinataire.canal, excluded.canal),
                remis_le = coalesce(suivi_destinataire.remis_le, excluded.remis_le)""";

    /** An event of {@code suivi} and when it happened. */
    record Dated(SuiviEvent event, Instant instant) {}

    private SuiviRows() {}

    static void apply(Handle rows, List<Dated> events) {
        events.forEach(dated -> {
            if (dated.event() instanceof TransmissionRemise remise) deliver(rows, remise, dated.instant());
            else statut(dated.event()).ifPresent(statut -> stand(rows, dated, statut));
        });
    }

    /** What an event makes of the case, when it changes where it stands. */
    private static Optional<String> statut(SuiviEvent event) {
        return switch (event) {
            case DossierOuvert opened -> Optional.of("ORDONNE");
            case TransmissionRemise remise -> Optional.of("REMIS");
            case TransmissionEchouee failed -> failed.definitive() ? Optional.of("ECHEC") : Optional.empty();
            case AccuseRecu acknowledged -> Optional.of("ACCUSE");
            case PriseEnCharge taken -> Optional.of("EN_COURS");
            case TransmissionRefusee refused -> Optional.of("REFUSE");
            case DossierClos closed -> Optional.of("CLOS");
            case DossierRouvert reopened -> Optional.of("EN_COURS");
            case EchangeConsigne noted -> Optional.empty();
            case AccuseEnvoye sent -> Optional.empty();
            case EscaladeDeclenchee escalated -> Optional.empty();
        };
    }

    private static void deliver(Handle rows, TransmissionRemise remise, Instant instant) {
        rows.createUpdate(DELIVERED)
                .bind("signalement", remise.signalement().value())
                .bind("destinataire", remise.destinataire().value())
                .bind("canal", remise.canal().name())
                .bind("remisLe", instant)
                .execute();
    }

    private static void stand(Handle rows, Dated dated, String statut) {
        rows.createUpdate(UPSERT)
                .bind("signalement", dated.event().signalement().value())
                .bind("destinataire", dated.event().destinataire().value())
                .bind("statut", statut)
                .bind("canal", Optional.<String>empty())
                .bind("depuis", dated.instant())
                .bind("remisLe", Optional.<Instant>empty())
                .execute();
    }
}

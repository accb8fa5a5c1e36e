package fr.aiguillage.domain.transmission;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.code.MotifAnnulation;
import fr.aiguillage.domain.code.NatureTransmission;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.signalement.Declarant;
import fr.aiguillage.domain.signalement.FaitsRapportes;
import fr.aiguillage.domain.signalement.Lieu;
import fr.aiguillage.domain.signalement.MisEnCause;
import fr.aiguillage.domain.signalement.Scelle;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.signalement.Victime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An order to the forwarder; topic {@code transmissions}, keyed by destinataire, written by triage alone. */
public sealed interface TransmissionEvent {
    /** Derived from (causing event, policy@version, destinataire), so that any consumer recognises what it has seen. */
    String ordre();

    SignalementId signalement();

    DestinataireId destinataire();

    /** A destinataire must get a signalement, or what was added to it; holds only what it may read. */
    record TransmissionOrdonnee(
            String ordre,
            SignalementId signalement,
            String numero,
            DestinataireId destinataire,
            DestinataireType type,
            Set<Role> roles,
            NatureTransmission nature,
            String cause,
            PolitiqueId politique,
            Urgence urgence,
            Perimetre perimetre,
            Contenu contenu)
            implements TransmissionEvent {}

    /** A destinataire has nothing more to do with a signalement. */
    record TransmissionAnnulee(
            String ordre, SignalementId signalement, DestinataireId destinataire, String cause, MotifAnnulation motif)
            implements TransmissionEvent, CelluleEvent {}

    /** The signalement as a destinataire may read it: codes in clear, sealed parts that its roles allow. */
    record Contenu(
            Instant recuLe,
            Lieu lieu,
            Victime victime,
            MisEnCause misEnCause,
            Declarant declarant,
            FaitsRapportes faits) {
        /** The sealed parts that it holds. */
        public List<Scelle> scelles() {
            return Stream.of(lieu.scelle(), victime.scelle(), misEnCause.scelle(), declarant.scelle(), faits.scelle())
                    .flatMap(Optional::stream)
                    .toList();
        }
    }
}

package fr.aiguillage.forwarder.dossier;

import fr.aiguillage.domain.suivi.SuiviEvent.RapprochementPropose;
import fr.aiguillage.domain.suivi.SuiviEvent.RapprochementTranche;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The table of pairs of signalements that people think are about the same facts. The events of a pair are those of the
 * signalement whose id comes first, so that the log keeps them in order.
 */
public final class Rapprochements {
    private static final String PROPOSE = """
            INSERT INTO rapprochement VALUES (:destinataire, :a, :b, 'PROPOSE', :par, :le)
            ON CONFLICT (destinataire, a, b) DO UPDATE SET statut = 'PROPOSE', propose_par = excluded.propose_par,
                propose_le = excluded.propose_le, tranche_par = NULL, tranche_le = NULL
            WHERE rapprochement.statut = 'ECARTE'""";
    private static final String SETTLE = """
            UPDATE rapprochement SET statut = :statut, tranche_par = :par, tranche_le = :le
            WHERE destinataire = :destinataire AND a = :a AND b = :b AND statut = 'PROPOSE'""";
    private static final String OF = """
            SELECT r.*, d.signalement, d.numero FROM rapprochement r JOIN dossier d ON d.destinataire = r.destinataire
                AND d.signalement = CASE r.a WHEN :signalement THEN r.b ELSE r.a END
            WHERE r.destinataire = :destinataire AND (r.a = :signalement OR r.b = :signalement)
            ORDER BY r.propose_le, d.signalement""";

    private Rapprochements() {}

    /** PROPOSE, CONFIRME or ECARTE: what a person thinks of two cases, and what another one answered. */
    public record Rapprochement(
            String signalement,
            String numero,
            String statut,
            String proposePar,
            Instant proposeLe,
            @Nullable String tranchePar,
            @Nullable Instant trancheLe) {}

    /** Whether it was not proposed or confirmed already. */
    public static boolean propose(Handle handle, RapprochementPropose proposed, Instant le) {
        return handle.createUpdate(PROPOSE)
                        .bind("destinataire", proposed.destinataire().value())
                        .bind("a", proposed.signalement().value())
                        .bind("b", proposed.avec().value())
                        .bind("par", proposed.par())
                        .bind("le", le)
                        .execute()
                == 1;
    }

    /** Whether it was proposed, and still waited. */
    public static boolean settle(Handle handle, RapprochementTranche settled, Instant le) {
        return handle.createUpdate(SETTLE)
                        .bind("destinataire", settled.destinataire().value())
                        .bind("a", settled.signalement().value())
                        .bind("b", settled.avec().value())
                        .bind("statut", settled.confirme() ? "CONFIRME" : "ECARTE")
                        .bind("par", settled.par())
                        .bind("le", le)
                        .execute()
                == 1;
    }

    /** As the destinataire of a case sees them: the other signalement of each pair. */
    public static List<Rapprochement> of(Handle handle, Dossier dossier) {
        return handle.createQuery(OF)
                .bind("destinataire", dossier.destinataire().value())
                .bind("signalement", dossier.signalement().value())
                .map((row, context) -> rapprochement(row))
                .list();
    }

    private static Rapprochement rapprochement(ResultSet row) throws SQLException {
        return new Rapprochement(
                row.getString("signalement"),
                row.getString("numero"),
                row.getString("statut"),
                row.getString("propose_par"),
                row.getObject("propose_le", OffsetDateTime.class).toInstant(),
                row.getString("tranche_par"),
                Optional.ofNullable(row.getObject("tranche_le", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null));
    }
}

package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.CanalRemise;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * A channel is back: what waits for it, hours away perhaps, is brought forward and spread over its
 * {@link Reglage#etalement}. A part at a time, so that a million rows hold up nothing.
 */
final class Retours {
    private static final int PART = 5_000;

    private static final String FILES = "SELECT destinataire FROM file_remise"
            + " WHERE canal = :canal AND (:commun OR destinataire = :destinataire) ORDER BY destinataire";

    private static final String BRING_FORWARD =
            "UPDATE remise SET due_le = :now::timestamptz + random() * :spread::interval"
                    + " WHERE ordre IN (SELECT ordre FROM remise WHERE destinataire = :destinataire AND canal = :canal"
                    + "  AND statut IN ('A_REMETTRE', 'EN_REPRISE') AND due_le > :horizon"
                    + "  ORDER BY due_le DESC LIMIT :limit FOR UPDATE SKIP LOCKED)";

    private Retours() {}

    private record Retour(Canaux.Cle cle, Instant depuis) {}

    static void bringForward(Handle handle, Reglages reglages, Instant now) {
        for (var retour : open(handle)) {
            var horizon = retour.depuis().plus(reglages.of(retour.cle()).etalement());
            if (bringForward(handle, retour.cle(), horizon, now) == 0) close(handle, retour);
        }
    }

    private static List<Retour> open(Handle handle) {
        return handle.createQuery("SELECT destinataire, canal, retour_le FROM canal WHERE retour_le IS NOT NULL"
                        + " ORDER BY destinataire, canal FOR UPDATE SKIP LOCKED")
                .map((row, context) -> new Retour(
                        new Canaux.Cle(new DestinataireId(row.getString(1)), CanalRemise.valueOf(row.getString(2))),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    private static int bringForward(Handle handle, Canaux.Cle cle, Instant horizon, Instant now) {
        var moved = 0;
        for (var destinataire : files(handle, cle))
            if (moved < PART) moved += bringForward(handle, destinataire, cle.canal(), horizon, now, PART - moved);
        return moved;
    }

    private static List<String> files(Handle handle, Canaux.Cle cle) {
        return handle.createQuery(FILES)
                .bind("canal", cle.canal())
                .bind("commun", cle.isCommun())
                .bind("destinataire", cle.destinataire().value())
                .mapTo(String.class)
                .list();
    }

    private static int bringForward(
            Handle handle, String destinataire, CanalRemise canal, Instant horizon, Instant now, int limit) {
        var left = Duration.between(now, horizon);
        return handle.createUpdate(BRING_FORWARD)
                .bind("now", now)
                .bind("spread", (left.isNegative() ? Duration.ZERO : left).toString())
                .bind("destinataire", destinataire)
                .bind("canal", canal)
                .bind("horizon", horizon.isBefore(now) ? now : horizon)
                .bind("limit", limit)
                .execute();
    }

    private static void close(Handle handle, Retour retour) {
        handle.createUpdate("UPDATE canal SET retour_le = NULL"
                        + " WHERE destinataire = :destinataire AND canal = :canal AND retour_le = :depuis")
                .bind("destinataire", retour.cle().destinataire().value())
                .bind("canal", retour.cle().canal())
                .bind("depuis", retour.depuis())
                .execute();
    }
}

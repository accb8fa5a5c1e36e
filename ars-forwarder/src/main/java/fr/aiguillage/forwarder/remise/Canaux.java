package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.forwarder.alerte.Alerte;
import fr.aiguillage.forwarder.alerte.Alertes;
import fr.aiguillage.forwarder.alerte.NatureAlerte;
import fr.aiguillage.forwarder.remise.Disjoncteur.Desactive;
import fr.aiguillage.forwarder.remise.Disjoncteur.Ferme;
import fr.aiguillage.forwarder.remise.Disjoncteur.Ouvert;
import fr.aiguillage.forwarder.remise.Disjoncteur.Reglage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table of channels: how each does, and the alerts that follow from it. */
public final class Canaux {
    private Canaux() {}

    /** One channel of one destinataire. */
    record Cle(DestinataireId destinataire, CanalRemise canal) {
        private String sujet() {
            return destinataire + "/" + canal;
        }
    }

    /**
     * A channel as those who watch over it see it.
     *
     * @param echecs in a row
     * @param repriseLe of the next probe; null unless it is open
     */
    public record EtatCanal(
            String destinataire,
            String canal,
            String etat,
            int echecs,
            Instant depuis,
            @Nullable Instant repriseLe) {}

    /** Nothing is written for a channel that never failed. */
    static void succeeded(Handle handle, Cle cle, Instant now) {
        var mended = handle.createUpdate("UPDATE canal SET etat = 'FERME', echecs = 0, depuis = :now, reprise_le = NULL"
                        + " WHERE destinataire = :destinataire AND canal = :canal AND etat <> 'DESACTIVE'"
                        + " AND echecs > 0")
                .bind("destinataire", cle.destinataire().value())
                .bind("canal", cle.canal())
                .bind("now", now)
                .execute();
        if (mended > 0) Alertes.close(handle, NatureAlerte.CANAL_EN_ECHEC, cle.sujet(), now);
    }

    static void failed(Handle handle, Cle cle, Reglage reglage, Instant now) {
        var next = lock(handle, cle, now).failed(reglage, now);
        write(handle, cle, next, now);
        var palier = reglage.palier(echecs(next));
        if (palier > 0) Alertes.raise(handle, alerte(NatureAlerte.CANAL_EN_ECHEC, cle, palier, now));
    }

    /** Nothing goes there any more until {@link #enable}. */
    static void disable(Handle handle, Cle cle, Instant now) {
        var unused = lock(handle, cle, now);
        write(handle, cle, new Desactive(), now);
        Alertes.raise(handle, alerte(NatureAlerte.CANAL_DESACTIVE, cle, 100, now));
    }

    /** Whether it was disabled or open. */
    static boolean enable(Handle handle, Cle cle, Instant now) {
        var wasNot = !(lock(handle, cle, now) instanceof Ferme);
        write(handle, cle, new Ferme(0), now);
        Alertes.close(handle, NatureAlerte.CANAL_DESACTIVE, cle.sujet(), now);
        Alertes.close(handle, NatureAlerte.CANAL_EN_ECHEC, cle.sujet(), now);
        return wasNot;
    }

    static boolean isDisabled(Handle handle, Cle cle) {
        return handle.createQuery("SELECT EXISTS (SELECT FROM canal WHERE destinataire = :destinataire"
                        + " AND canal = :canal AND etat = 'DESACTIVE')")
                .bind("destinataire", cle.destinataire().value())
                .bind("canal", cle.canal())
                .mapTo(Boolean.class)
                .one();
    }

    /** One probe at a time: the next may go when this one is believed dead. */
    static void probing(Handle handle, Cle cle, Instant lease) {
        handle.createUpdate("UPDATE canal SET reprise_le = :lease"
                        + " WHERE destinataire = :destinataire AND canal = :canal AND etat = 'OUVERT'")
                .bind("destinataire", cle.destinataire().value())
                .bind("canal", cle.canal())
                .bind("lease", lease)
                .execute();
    }

    /** Those that failed last, or are disabled. */
    static List<EtatCanal> all(Handle handle) {
        return handle.createQuery("SELECT * FROM canal ORDER BY destinataire, canal")
                .map((row, context) -> new EtatCanal(
                        row.getString("destinataire"),
                        row.getString("canal"),
                        row.getString("etat"),
                        row.getInt("echecs"),
                        row.getObject("depuis", OffsetDateTime.class).toInstant(),
                        reprise(row).orElse(null)))
                .list();
    }

    private static Disjoncteur lock(Handle handle, Cle cle, Instant now) {
        handle.createUpdate("INSERT INTO canal VALUES (:destinataire, :canal, 'FERME', 0, :now, NULL)"
                        + " ON CONFLICT DO NOTHING")
                .bind("destinataire", cle.destinataire().value())
                .bind("canal", cle.canal())
                .bind("now", now)
                .execute();
        return handle.createQuery(
                        "SELECT * FROM canal WHERE destinataire = :destinataire AND canal = :canal FOR UPDATE")
                .bind("destinataire", cle.destinataire().value())
                .bind("canal", cle.canal())
                .map((row, context) -> state(row))
                .one();
    }

    /** From the columns of a row; nulls when there is none. */
    static Disjoncteur state(ResultSet row) throws SQLException {
        return switch (Optional.ofNullable(row.getString("etat")).orElse("FERME")) {
            case "OUVERT" -> new Ouvert(row.getInt("echecs"), reprise(row).orElseThrow());
            case "DESACTIVE" -> new Desactive();
            default -> new Ferme(row.getInt("echecs"));
        };
    }

    private static Optional<Instant> reprise(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("reprise_le", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private static void write(Handle handle, Cle cle, Disjoncteur state, Instant now) {
        handle.createUpdate("UPDATE canal SET depuis = CASE WHEN etat = :etat THEN depuis ELSE :now END,"
                        + " etat = :etat, echecs = :echecs, reprise_le = :reprise"
                        + " WHERE destinataire = :destinataire AND canal = :canal")
                .bind("destinataire", cle.destinataire().value())
                .bind("canal", cle.canal())
                .bind("etat", name(state))
                .bind("echecs", echecs(state))
                .bind("reprise", state instanceof Ouvert open ? open.reprise() : null)
                .bind("now", now)
                .execute();
    }

    private static String name(Disjoncteur state) {
        return switch (state) {
            case Ferme closed -> "FERME";
            case Ouvert open -> "OUVERT";
            case Desactive disabled -> "DESACTIVE";
        };
    }

    private static int echecs(Disjoncteur state) {
        return switch (state) {
            case Ferme closed -> closed.echecs();
            case Ouvert open -> open.echecs();
            case Desactive disabled -> 0;
        };
    }

    private static Alerte alerte(NatureAlerte nature, Cle cle, int palier, Instant now) {
        return new Alerte(nature, cle.sujet(), Optional.of(cle.destinataire()), palier, now);
    }
}

package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.forwarder.alerte.Alerte;
import fr.aiguillage.forwarder.alerte.Alertes;
import fr.aiguillage.forwarder.alerte.NatureAlerte;
import fr.aiguillage.forwarder.remise.Disjoncteur.Desactive;
import fr.aiguillage.forwarder.remise.Disjoncteur.Ferme;
import fr.aiguillage.forwarder.remise.Disjoncteur.Ouvert;
import fr.aiguillage.forwarder.remise.Disjoncteur.Seuil;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table of channels: how each does, and the alerts that follow from it. */
public final class Canaux {
    /** The same for everybody, so that two forwarders never wait for each other. */
    static final Comparator<Cle> IN_ORDER = Comparator.comparing(Cle::sujet);

    private Canaux() {}

    /** One channel of one destinataire; or what carries by that channel for all of them, such as a mail server. */
    record Cle(DestinataireId destinataire, CanalRemise canal) {
        private static final DestinataireId TOUS = new DestinataireId("*");

        static Cle commun(CanalRemise canal) {
            return new Cle(TOUS, canal);
        }

        boolean isCommun() {
            return destinataire.equals(TOUS);
        }

        String sujet() {
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

    /** What attempts said of their channels. Nothing is written of a channel that never failed. */
    static void judge(Handle handle, List<Issue> issues, Reglages reglages, Instant now) {
        var said = new TreeMap<Cle, List<Remise>>(IN_ORDER);
        for (var issue : issues) {
            said.computeIfAbsent(issue.cle(), cle -> new ArrayList<>()).add(issue.remise());
            said.computeIfAbsent(Cle.commun(issue.cle().canal()), cle -> new ArrayList<>())
                    .add(issue.remise());
        }
        var unwell = unwell(handle, said.keySet());
        said.forEach((cle, remises) -> {
            if (unwell.contains(cle) || remises.stream().anyMatch(remise -> isBad(cle, remise)))
                follow(handle, cle, remises, reglages.of(cle).seuil(), now);
        });
    }

    private static boolean isBad(Cle cle, Remise remise) {
        return switch (remise) {
            case Remise.Acceptee accepted -> false;
            case Remise.Refusee refused -> false;
            case Remise.Fermee closed -> !cle.isCommun();
            case Remise.Indisponible down -> !cle.isCommun();
            case Remise.Panne down -> cle.isCommun();
        };
    }

    private static Set<Cle> unwell(Handle handle, Collection<Cle> cles) {
        return handle.createQuery("SELECT destinataire, canal FROM canal WHERE echecs > 0 AND (destinataire, canal) IN"
                        + " (SELECT unnest(:destinataires), unnest(:canaux))")
                .bindArray("destinataires", String.class, destinataires(cles))
                .bindArray("canaux", String.class, canaux(cles))
                .map((row, context) ->
                        new Cle(new DestinataireId(row.getString(1)), CanalRemise.valueOf(row.getString(2))))
                .set();
    }

    static List<String> destinataires(Collection<Cle> cles) {
        return cles.stream().map(cle -> cle.destinataire().value()).toList();
    }

    static List<String> canaux(Collection<Cle> cles) {
        return cles.stream().map(cle -> cle.canal().name()).toList();
    }

    private static void follow(Handle handle, Cle cle, List<Remise> said, Seuil seuil, Instant now) {
        var before = lock(handle, cle, now);
        var after = before;
        for (var remise : said) after = after(after, cle, remise, seuil, now);
        if (after.equals(before)) return;
        write(handle, cle, after, now);
        tell(handle, cle, after, seuil, now);
    }

    /** An answer that refuses one order still is an answer. */
    private static Disjoncteur after(Disjoncteur state, Cle cle, Remise remise, Seuil seuil, Instant now) {
        if (remise instanceof Remise.Acceptee) return state.succeeded();
        if (!isBad(cle, remise)) return state;
        return remise instanceof Remise.Fermee ? new Desactive() : state.failed(seuil, now);
    }

    private static void tell(Handle handle, Cle cle, Disjoncteur state, Seuil seuil, Instant now) {
        var palier = seuil.palier(echecs(state));
        if (state instanceof Desactive) Alertes.raise(handle, alerte(NatureAlerte.CANAL_DESACTIVE, cle, 100, now));
        else if (palier > 0) Alertes.raise(handle, alerte(failing(cle), cle, palier, now));
        else if (echecs(state) == 0) Alertes.close(handle, failing(cle), cle.sujet(), now);
    }

    private static NatureAlerte failing(Cle cle) {
        return cle.isCommun() ? NatureAlerte.SERVEUR_EN_ECHEC : NatureAlerte.CANAL_EN_ECHEC;
    }

    /** Whether it was disabled or open. */
    static boolean enable(Handle handle, Cle cle, Instant now) {
        var wasNot = !(lock(handle, cle, now) instanceof Ferme);
        write(handle, cle, new Ferme(0), now);
        Alertes.close(handle, NatureAlerte.CANAL_DESACTIVE, cle.sujet(), now);
        Alertes.close(handle, failing(cle), cle.sujet(), now);
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
        handle.createUpdate("INSERT INTO canal VALUES (:destinataire, :canal, 'FERME', 0, :now)"
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
                        + " retour_le = CASE WHEN etat = 'FERME' AND :etat = 'FERME' THEN retour_le"
                        + "  WHEN :etat = 'FERME' THEN :now END,"
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
        var whose = Optional.of(cle.destinataire()).filter(known -> !cle.isCommun());
        return new Alerte(nature, cle.sujet(), whose, palier, now);
    }
}

package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.signalement.Octets;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierAnnule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The table of deliveries. */
final class Remises {
    private static final String OLDER_IS_PENDING = "SELECT 1 FROM remise older"
            + " WHERE older.signalement = r.signalement AND older.destinataire = r.destinataire"
            + " AND older.suite < r.suite AND older.statut IN ('A_REMETTRE', 'EN_REMISE', 'EN_REPRISE')";

    /**
     * Of each channel its oldest due orders, as many as it has places; one after the other within a case. Of a channel
     * that is down, one at a time when it is to be probed, and before its time if need be.
     */
    private static final String CLAIM = "WITH due AS MATERIALIZED ("
            + " SELECT claimed.ordre FROM unnest(:destinataires, :canaux, :libres) AS file (destinataire, canal, libre)"
            + " LEFT JOIN canal c ON c.destinataire = file.destinataire AND c.canal = file.canal AND c.etat = 'OUVERT'"
            + " CROSS JOIN LATERAL (SELECT r.ordre FROM remise r"
            + "  WHERE r.destinataire = file.destinataire AND r.canal = file.canal"
            + "  AND r.statut IN ('A_REMETTRE', 'EN_REPRISE')"
            + "  AND r.due_le <= CASE WHEN c.etat IS NULL AND NOT :avance THEN :now::timestamptz ELSE 'infinity' END"
            + "  AND NOT EXISTS (" + OLDER_IS_PENDING + ")"
            + "  ORDER BY r.due_le, r.suite"
            + "  LIMIT CASE WHEN c.etat IS NULL THEN file.libre WHEN c.reprise_le <= :now THEN 1 ELSE 0 END"
            + "  FOR UPDATE SKIP LOCKED) AS claimed LIMIT :most),"
            + " claimed AS (UPDATE remise SET statut = 'EN_REMISE', tentatives = tentatives + 1, bail_jusque = :lease"
            + "  FROM due WHERE remise.ordre = due.ordre RETURNING remise.*),"
            + " began AS (INSERT INTO tentative (ordre, passage, canal, numero, debut)"
            + "  SELECT ordre, passage, canal, tentatives, :now::timestamptz FROM claimed)"
            + " SELECT claimed.*, canal.etat, canal.echecs, canal.reprise_le FROM claimed"
            + " LEFT JOIN canal USING (destinataire, canal)";

    private static final int MOST = 2_000;

    private static final String QUEUE =
            "INSERT INTO file_remise SELECT * FROM unnest(:destinataires, :canaux) ON CONFLICT DO NOTHING";

    /** The nature of an order that tells of an annulment. */
    static final String ANNULATION = "ANNULATION";

    private Remises() {}

    /** What the log ordered. */
    record Order(
            String ordre,
            SignalementId signalement,
            DestinataireId destinataire,
            String nature,
            CanalRemise canal,
            int passage,
            List<CanalRemise> epuises,
            Optional<String> traceparent,
            Instant ordered) {
        /** A name of its own each time that it is begun anew. */
        String envoi() {
            return passage == 1 ? ordre : ordre + "." + passage;
        }

        Canaux.Cle cle() {
            return new Canaux.Cle(destinataire, canal);
        }

        /** The channels that gave up, when this one does too. */
        List<CanalRemise> epuisesAvecCelui() {
            return Stream.concat(epuises.stream(), Stream.of(canal)).toList();
        }
    }

    /** An order whose attempt, counted in the row, is ours to make. */
    record Claimed(Order order, Livraison.EnRemise livraison, Disjoncteur disjoncteur, Octets evenement) {
        Essai essai() {
            return new Essai(order.ordre(), order.passage(), order.canal(), livraison.tentative());
        }
    }

    /** An order as the log has it. */
    static Optional<byte[]> evenement(Handle handle, String ordre) {
        return handle.createQuery("SELECT evenement FROM remise WHERE ordre = :ordre")
                .bind("ordre", ordre)
                .mapTo(byte[].class)
                .findOne();
    }

    /** Whether a channel other than the inbox delivered something of the case, or may have: nobody heard what came of it. */
    static boolean wasReached(Handle handle, SignalementId signalement, DestinataireId destinataire) {
        return handle.createQuery("SELECT EXISTS (SELECT FROM remise JOIN tentative USING (ordre)"
                        + " WHERE signalement = :signalement AND destinataire = :destinataire"
                        + " AND tentative.issue IN ('REMISE', 'INTERROMPUE'))")
                .bind("signalement", signalement.value())
                .bind("destinataire", destinataire.value())
                .mapTo(Boolean.class)
                .one();
    }

    /** Whoever was ever ordered something by a channel that may fail. */
    static void queue(Handle handle, List<Canaux.Cle> cles) {
        if (cles.isEmpty()) return;
        handle.createUpdate(QUEUE)
                .bindArray("destinataires", String.class, Canaux.destinataires(cles))
                .bindArray("canaux", String.class, Canaux.canaux(cles))
                .execute();
    }

    /** The attempts under way in a case, broken off by an annulment: they have ended for sure when their lease is over. */
    static List<Suite> brokenOff(Handle handle, SignalementId signalement, DestinataireId destinataire, Instant now) {
        return handle.createQuery("SELECT remise.*, 'FERME' AS etat, 0 AS echecs FROM remise"
                        + " WHERE signalement = :signalement AND destinataire = :destinataire"
                        + " AND statut = 'EN_REMISE' AND nature <> 'ANNULATION' ORDER BY suite FOR UPDATE")
                .bind("signalement", signalement.value())
                .bind("destinataire", destinataire.value())
                .map((row, context) -> {
                    var claimed = claimed(row, now);
                    var bail = instant(row, "bail_jusque").orElseThrow();
                    return new Suite(claimed, claimed.livraison().brokenOff(bail), now);
                })
                .list();
    }

    /** Has an annulment told by a channel too, once the attempts that it broke off have ended for sure. */
    static void recall(Handle handle, DossierAnnule annulled, CanalRemise canal) {
        handle.createUpdate("UPDATE remise SET canal = :canal, statut = 'A_REMETTRE', tentatives = 0,"
                        + " due_le = greatest(ordonnee_le, (SELECT max(due_le) FROM remise"
                        + "  WHERE signalement = :signalement AND destinataire = :destinataire"
                        + "  AND statut = 'EN_REPRISE' AND issue = 'INTERROMPUE')) WHERE ordre = :ordre")
                .bind("canal", canal)
                .bind("signalement", annulled.signalement().value())
                .bind("destinataire", annulled.destinataire().value())
                .bind("ordre", annulled.ordre())
                .execute();
        queue(handle, List.of(new Canaux.Cle(annulled.destinataire(), canal)));
    }

    /** The orders that wait to be tried. */
    static Set<String> waiting(Handle handle, SignalementId signalement, DestinataireId destinataire) {
        return handle.createQuery("SELECT ordre FROM remise WHERE signalement = :signalement"
                        + " AND destinataire = :destinataire AND statut IN ('A_REMETTRE', 'EN_REPRISE')"
                        + " AND nature <> 'ANNULATION' FOR UPDATE")
                .bind("signalement", signalement.value())
                .bind("destinataire", destinataire.value())
                .mapTo(String.class)
                .set();
    }

    static void giveUp(Handle handle, Set<String> ordres) {
        handle.createUpdate("UPDATE remise SET statut = 'ANNULEE', due_le = NULL WHERE ordre = ANY (:ordres)")
                .bindArray("ordres", String.class, ordres)
                .execute();
    }

    /**
     * Claims what is due, and counts the attempt.
     *
     * @param libres places left, by channel
     */
    static List<Claimed> claim(Handle handle, Map<Canaux.Cle, Integer> libres, Instant now, Instant lease) {
        return claim(handle, libres, MOST, false, now, lease);
    }

    /** One of all these, before its time if need be. */
    static List<Claimed> probe(Handle handle, List<Canaux.Cle> cles, Instant now, Instant lease) {
        var libres = cles.stream().collect(Collectors.toMap(cle -> cle, cle -> 1));
        return claim(handle, libres, 1, true, now, lease);
    }

    private static List<Claimed> claim(
            Handle handle, Map<Canaux.Cle, Integer> libres, int most, boolean avance, Instant now, Instant lease) {
        if (libres.isEmpty()) return List.of();
        return handle.createQuery(CLAIM)
                .bindArray("destinataires", String.class, Canaux.destinataires(libres.keySet()))
                .bindArray("canaux", String.class, Canaux.canaux(libres.keySet()))
                .bindArray("libres", Integer.class, List.copyOf(libres.values()))
                .bind("most", most)
                .bind("avance", avance)
                .bind("now", now)
                .bind("lease", lease)
                .map((row, context) -> claimed(row, now))
                .list();
    }

    /** Attempts whose process died before it could tell what came of them. */
    static List<Claimed> interrupted(Handle handle, Instant now, int limit) {
        return handle.createQuery("SELECT remise.*, 'FERME' AS etat, 0 AS echecs FROM remise"
                        + " WHERE statut = 'EN_REMISE' AND bail_jusque <= :now"
                        + " ORDER BY bail_jusque LIMIT :limit FOR UPDATE SKIP LOCKED")
                .bind("now", now)
                .bind("limit", limit)
                .map((row, context) -> claimed(row, now))
                .list();
    }

    private static Claimed claimed(ResultSet row, Instant now) throws SQLException {
        var order = new Order(
                row.getString("ordre"),
                new SignalementId(row.getString("signalement")),
                new DestinataireId(row.getString("destinataire")),
                row.getString("nature"),
                CanalRemise.valueOf(row.getString("canal")),
                row.getInt("passage"),
                epuises(row),
                Optional.ofNullable(row.getString("traceparent")),
                row.getObject("ordonnee_le", OffsetDateTime.class).toInstant());
        return new Claimed(
                order,
                new Livraison.EnRemise(
                        row.getInt("tentatives"), instant(row, "due_le").filter(now::isBefore)),
                Canaux.state(row),
                Octets.of(row.getBytes("evenement")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static List<CanalRemise> epuises(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("epuises").getArray())
                .map(CanalRemise::valueOf)
                .toList();
    }
}

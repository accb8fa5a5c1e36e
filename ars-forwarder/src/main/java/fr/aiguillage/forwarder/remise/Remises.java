package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.signalement.Octets;
import fr.aiguillage.domain.signalement.SignalementId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The table of deliveries. */
final class Remises {
    private static final String OLDER_IS_PENDING = "SELECT 1 FROM remise older"
            + " WHERE older.signalement = r.signalement AND older.destinataire = r.destinataire"
            + " AND older.suite < r.suite AND older.statut IN ('A_REMETTRE', 'EN_REMISE', 'EN_REPRISE')";

    private static final String IS_WAITING_FOR_A_PROBE = "SELECT FROM canal c"
            + " WHERE c.destinataire = r.destinataire AND c.canal = r.canal AND c.etat = 'OUVERT' AND c.reprise_le > :now";

    private static final String MAY_ONLY_PROBE =
            "SELECT FROM canal c WHERE c.destinataire = file_remise.destinataire AND c.etat = 'OUVERT'";

    /** For each destinataire its oldest due orders, as many as it has places; one after the other within a case. */
    private static final String CLAIM = "WITH due AS MATERIALIZED ("
            + " SELECT claimed.ordre FROM file_remise"
            + " LEFT JOIN unnest(:busy, :free) AS busy (destinataire, free) USING (destinataire)"
            + " CROSS JOIN LATERAL (SELECT r.ordre FROM remise r"
            + "  WHERE r.destinataire = file_remise.destinataire"
            + "  AND r.statut IN ('A_REMETTRE', 'EN_REPRISE') AND r.due_le <= :now"
            + "  AND NOT EXISTS (" + OLDER_IS_PENDING + ")"
            + "  AND NOT EXISTS (" + IS_WAITING_FOR_A_PROBE + ")"
            + "  ORDER BY r.due_le, r.suite"
            + "  LIMIT least(coalesce(busy.free, :places), CASE WHEN EXISTS (" + MAY_ONLY_PROBE + ") THEN 1 END)"
            + "  FOR UPDATE SKIP LOCKED) AS claimed),"
            + " claimed AS (UPDATE remise SET statut = 'EN_REMISE', tentatives = tentatives + 1, bail_jusque = :lease"
            + "  FROM due WHERE remise.ordre = due.ordre RETURNING remise.*),"
            + " began AS (INSERT INTO tentative (ordre, passage, canal, numero, debut)"
            + "  SELECT ordre, passage, canal, tentatives, :now FROM claimed)"
            + " SELECT claimed.*, canal.etat, canal.echecs, canal.reprise_le FROM claimed"
            + " LEFT JOIN canal USING (destinataire, canal)";

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

        boolean isAnnulation() {
            return nature.equals(ANNULATION);
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
    record Claimed(Order order, Livraison.EnRemise livraison, Disjoncteur disjoncteur, Octets evenement) {}

    /** Whether the order was new. In the inbox it is delivered at once; elsewhere it is due since it was ordered. */
    static boolean add(Handle handle, Order order, byte[] evenement) {
        var inInbox = order.canal() == CanalRemise.BOITE;
        var added = handle.createUpdate("INSERT INTO remise (ordre, signalement, destinataire, nature, canal, statut,"
                        + " tentatives, due_le, traceparent, ordonnee_le, evenement) VALUES (:ordre, :signalement,"
                        + " :destinataire, :nature, :canal, :statut, :tentatives, :due, :trace, :ordered, :evenement)"
                        + " ON CONFLICT DO NOTHING")
                .bind("ordre", order.ordre())
                .bind("signalement", order.signalement().value())
                .bind("destinataire", order.destinataire().value())
                .bind("nature", order.nature())
                .bind("canal", order.canal())
                .bind("statut", inInbox ? "REMISE" : "A_REMETTRE")
                .bind("tentatives", inInbox ? 1 : 0)
                .bind("due", inInbox ? null : order.ordered())
                .bind("trace", order.traceparent().orElse(null))
                .bind("ordered", order.ordered())
                .bind("evenement", evenement)
                .execute();
        if (added == 1 && !inInbox) queue(handle, order.destinataire());
        return added == 1;
    }

    private static void queue(Handle handle, DestinataireId destinataire) {
        handle.createUpdate("INSERT INTO file_remise VALUES (:destinataire) ON CONFLICT DO NOTHING")
                .bind("destinataire", destinataire.value())
                .execute();
    }

    /** Due when the attempts under way have ended for sure, so that an annulment comes after what it annuls. */
    static void afterAttempts(Handle handle, Order annulation) {
        handle.createUpdate("UPDATE remise SET due_le = greatest(due_le, (SELECT max(bail_jusque) FROM remise"
                        + " WHERE signalement = :signalement AND destinataire = :destinataire AND statut = 'EN_REMISE'))"
                        + " WHERE ordre = :ordre AND statut = 'A_REMETTRE'")
                .bind("signalement", annulation.signalement().value())
                .bind("destinataire", annulation.destinataire().value())
                .bind("ordre", annulation.ordre())
                .execute();
    }

    /** The orders that were on their way. */
    static Set<String> annul(Handle handle, SignalementId signalement, DestinataireId destinataire) {
        return handle.createQuery("UPDATE remise SET statut = 'ANNULEE', due_le = NULL, bail_jusque = NULL"
                        + " WHERE signalement = :signalement AND destinataire = :destinataire"
                        + " AND statut IN ('A_REMETTRE', 'EN_REMISE', 'EN_REPRISE')"
                        + " AND nature <> 'ANNULATION' RETURNING ordre")
                .bind("signalement", signalement.value())
                .bind("destinataire", destinataire.value())
                .mapTo(String.class)
                .set();
    }

    /**
     * Claims what is due, and counts the attempt.
     *
     * @param free places left, of those destinataires that do not have them all
     */
    static List<Claimed> claim(Handle handle, Map<String, Integer> free, int places, Instant now, Instant lease) {
        return handle.createQuery(CLAIM)
                .bindArray("busy", String.class, List.copyOf(free.keySet()))
                .bindArray("free", Integer.class, List.copyOf(free.values()))
                .bind("places", places)
                .bind("now", now)
                .bind("lease", lease)
                .map((row, context) -> claimed(row))
                .list();
    }

    /** Attempts whose process died before it could tell what came of them. */
    static List<Claimed> interrupted(Handle handle, Instant now, int limit) {
        return handle.createQuery("SELECT remise.*, 'FERME' AS etat, 0 AS echecs FROM remise"
                        + " WHERE statut = 'EN_REMISE' AND bail_jusque <= :now"
                        + " ORDER BY bail_jusque LIMIT :limit FOR UPDATE SKIP LOCKED")
                .bind("now", now)
                .bind("limit", limit)
                .map((row, context) -> claimed(row))
                .list();
    }

    /** Whether the attempt was still ours: it may have been annulled, or given up for dead. */
    static boolean move(Handle handle, Claimed claimed, Livraison to, Instant now) {
        var row = Row.of(to, now);
        end(handle, claimed, row, now);
        return handle.createUpdate("UPDATE remise SET statut = :statut, due_le = :due, bail_jusque = NULL,"
                                + " issue = coalesce(:issue, issue), reference = :reference,"
                                + " canal = coalesce(:next, canal),"
                                + " epuises = CASE WHEN :next::text IS NULL THEN epuises ELSE epuises || canal END,"
                                + " tentatives = CASE WHEN :next::text IS NULL THEN tentatives ELSE 0 END"
                                + " WHERE ordre = :ordre AND statut = 'EN_REMISE' AND tentatives = :tentative"
                                + " AND canal = :canal AND passage = :passage")
                        .bind("next", row.next().map(Enum::name).orElse(null))
                        .bind("canal", claimed.order().canal())
                        .bind("passage", claimed.order().passage())
                        .bind("statut", to.statut())
                        .bind("due", row.due().orElse(null))
                        .bind("issue", row.issue().orElse(null))
                        .bind("reference", row.reference().orElse(null))
                        .bind("ordre", claimed.order().ordre())
                        .bind("tentative", claimed.livraison().tentative())
                        .execute()
                == 1;
    }

    /** What came of the attempt, beside the row that moves on. */
    private static void end(Handle handle, Claimed claimed, Row row, Instant now) {
        handle.createUpdate("UPDATE tentative SET fin = :now, issue = :issue"
                        + " WHERE ordre = :ordre AND passage = :passage AND canal = :canal AND numero = :numero")
                .bind("now", now)
                .bind("issue", row.issue().orElse("REMISE"))
                .bind("ordre", claimed.order().ordre())
                .bind("passage", claimed.order().passage())
                .bind("canal", claimed.order().canal())
                .bind("numero", claimed.livraison().tentative())
                .execute();
    }

    /** The columns that a state fills. */
    private record Row(
            Optional<Instant> due, Optional<String> issue, Optional<String> reference, Optional<CanalRemise> next) {
        private static final Row NONE = new Row(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        static Row of(Livraison state, Instant now) {
            return switch (state) {
                case Livraison.EnRemise claimed -> NONE;
                case Livraison.EnReprise later -> NONE.due(later.due(), later.issue());
                case Livraison.Suivante next ->
                    new Row(Optional.of(now), Optional.of(next.issue()), Optional.empty(), Optional.of(next.canal()));
                case Livraison.Remis done ->
                    new Row(Optional.empty(), Optional.empty(), done.reference(), Optional.empty());
                case Livraison.Rebut dead ->
                    new Row(Optional.empty(), Optional.of(dead.issue()), Optional.empty(), Optional.empty());
            };
        }

        private Row due(Instant at, String why) {
            return new Row(Optional.of(at), Optional.of(why), reference, next);
        }
    }

    private static Claimed claimed(ResultSet row) throws SQLException {
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
                new Livraison.EnRemise(row.getInt("tentatives")),
                Canaux.state(row),
                Octets.of(row.getBytes("evenement")));
    }

    private static List<CanalRemise> epuises(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("epuises").getArray())
                .map(CanalRemise::valueOf)
                .toList();
    }
}

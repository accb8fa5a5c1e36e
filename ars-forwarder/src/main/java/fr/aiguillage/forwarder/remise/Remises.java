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
import org.jdbi.v3.core.Handle;

/** The table of deliveries. */
final class Remises {
    private static final String OLDER_IS_PENDING = "SELECT 1 FROM remise older"
            + " WHERE older.signalement = r.signalement AND older.destinataire = r.destinataire"
            + " AND older.suite < r.suite AND older.statut IN ('A_REMETTRE', 'EN_REMISE', 'EN_REPRISE')";

    /** For each destinataire its oldest due orders, as many as it has places; one after the other within a case. */
    private static final String CLAIM = "WITH due AS MATERIALIZED ("
            + " SELECT claimed.ordre FROM file_remise"
            + " LEFT JOIN unnest(:busy, :free) AS busy (destinataire, free) USING (destinataire)"
            + " CROSS JOIN LATERAL (SELECT r.ordre FROM remise r"
            + "  WHERE r.destinataire = file_remise.destinataire"
            + "  AND r.statut IN ('A_REMETTRE', 'EN_REPRISE') AND r.due_le <= :now"
            + "  AND NOT EXISTS (" + OLDER_IS_PENDING + ")"
            + "  ORDER BY r.due_le, r.suite LIMIT coalesce(busy.free, :places) FOR UPDATE SKIP LOCKED) AS claimed)"
            + " UPDATE remise SET statut = 'EN_REMISE', tentatives = tentatives + 1, bail_jusque = :lease"
            + " FROM due WHERE remise.ordre = due.ordre RETURNING remise.*";

    private Remises() {}

    /** What the log ordered. */
    record Order(
            String ordre,
            SignalementId signalement,
            DestinataireId destinataire,
            String nature,
            CanalRemise canal,
            Optional<String> traceparent,
            Instant ordered) {}

    /** An order whose attempt, counted in the row, is ours to make. */
    record Claimed(Order order, Livraison.EnRemise livraison, Octets evenement) {}

    /** Whether the order was new. In the inbox it is delivered at once. */
    static boolean add(Handle handle, Order order, byte[] evenement, Instant now) {
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
                .bind("due", inInbox ? null : now)
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

    static void annul(Handle handle, SignalementId signalement, DestinataireId destinataire) {
        handle.createUpdate("UPDATE remise SET statut = 'ANNULEE', due_le = NULL, bail_jusque = NULL"
                        + " WHERE signalement = :signalement AND destinataire = :destinataire"
                        + " AND statut IN ('A_REMETTRE', 'EN_REMISE', 'EN_REPRISE')")
                .bind("signalement", signalement.value())
                .bind("destinataire", destinataire.value())
                .execute();
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
        return handle.createQuery("SELECT * FROM remise WHERE statut = 'EN_REMISE' AND bail_jusque <= :now"
                        + " ORDER BY bail_jusque LIMIT :limit FOR UPDATE SKIP LOCKED")
                .bind("now", now)
                .bind("limit", limit)
                .map((row, context) -> claimed(row))
                .list();
    }

    /** Whether the attempt was still ours: it may have been annulled, or given up for dead. */
    static boolean move(Handle handle, Claimed claimed, Livraison to) {
        var row = Row.of(to);
        return handle.createUpdate("UPDATE remise SET statut = :statut, due_le = :due, bail_jusque = NULL,"
                                + " issue = coalesce(:issue, issue), reference = :reference"
                                + " WHERE ordre = :ordre AND statut = 'EN_REMISE' AND tentatives = :tentative")
                        .bind("statut", to.statut())
                        .bind("due", row.due().orElse(null))
                        .bind("issue", row.issue().orElse(null))
                        .bind("reference", row.reference().orElse(null))
                        .bind("ordre", claimed.order().ordre())
                        .bind("tentative", claimed.livraison().tentative())
                        .execute()
                == 1;
    }

    /** The columns that a state fills. */
    private record Row(Optional<Instant> due, Optional<String> issue, Optional<String> reference) {
        static Row of(Livraison state) {
            return switch (state) {
                case Livraison.EnRemise claimed -> new Row(Optional.empty(), Optional.empty(), Optional.empty());
                case Livraison.EnReprise later ->
                    new Row(Optional.of(later.due()), Optional.of(later.issue()), Optional.empty());
                case Livraison.Remis done -> new Row(Optional.empty(), Optional.empty(), done.reference());
                case Livraison.Rebut dead -> new Row(Optional.empty(), Optional.of(dead.issue()), Optional.empty());
            };
        }
    }

    private static Claimed claimed(ResultSet row) throws SQLException {
        var order = new Order(
                row.getString("ordre"),
                new SignalementId(row.getString("signalement")),
                new DestinataireId(row.getString("destinataire")),
                row.getString("nature"),
                CanalRemise.valueOf(row.getString("canal")),
                Optional.ofNullable(row.getString("traceparent")),
                row.getObject("ordonnee_le", OffsetDateTime.class).toInstant());
        return new Claimed(
                order, new Livraison.EnRemise(row.getInt("tentatives")), Octets.of(row.getBytes("evenement")));
    }
}

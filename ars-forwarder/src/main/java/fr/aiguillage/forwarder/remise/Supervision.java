package fr.aiguillage.forwarder.remise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** How deliveries stand, and the dead letters. */
public final class Supervision {
    private final Jdbi jdbi;

    public Supervision(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * @param remises orders by channel and status
     * @param dossiers cases by status
     * @param enAttente events not yet in {@code suivi}
     */
    public record Etat(Map<String, Map<String, Long>> remises, Map<String, Long> dossiers, long enAttente) {}

    /** A delivery that was given up; its content stays in the inbox. */
    public record Rebut(
            long suite,
            String ordre,
            String signalement,
            String destinataire,
            String canal,
            int tentatives,
            String issue,
            Instant ordonneeLe) {}

    /** @param suite where the next page begins; null on the last one */
    public record Rebuts(List<Rebut> rebuts, @Nullable Long suite) {}

    public Etat etat() {
        return new Etat(remises(), counts("SELECT statut, count(*) FROM dossier GROUP BY statut"), enAttente());
    }

    public long enAttente() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM outbox")
                .mapTo(Long.class)
                .one());
    }

    private Map<String, Map<String, Long>> remises() {
        var counts = new TreeMap<String, Map<String, Long>>();
        jdbi.useHandle(handle -> handle.createQuery("SELECT canal, statut, count(*) FROM remise"
                        + " WHERE nature <> 'ANNULATION' GROUP BY canal, statut")
                .map((row, context) -> counts.computeIfAbsent(row.getString(1), canal -> new TreeMap<>())
                        .put(row.getString(2), row.getLong(3)))
                .list());
        return counts;
    }

    private Map<String, Long> counts(String query) {
        var counts = new TreeMap<String, Long>();
        jdbi.useHandle(handle -> handle.createQuery(query)
                .map((row, context) -> counts.put(row.getString(1), row.getLong(2)))
                .list());
        return counts;
    }

    public Rebuts rebuts(long after, int limit) {
        var found = jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM remise WHERE statut = 'REBUT' AND suite > :after"
                                + " ORDER BY suite LIMIT :limit")
                        .bind("after", after)
                        .bind("limit", limit)
                        .map((row, context) -> rebut(row))
                        .list());
        return new Rebuts(found, found.size() < limit ? null : found.getLast().suite());
    }

    private static Rebut rebut(ResultSet row) throws SQLException {
        return new Rebut(
                row.getLong("suite"),
                row.getString("ordre"),
                row.getString("signalement"),
                row.getString("destinataire"),
                row.getString("canal"),
                row.getInt("tentatives"),
                row.getString("issue"),
                row.getObject("ordonnee_le", OffsetDateTime.class).toInstant());
    }
}

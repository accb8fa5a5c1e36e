package fr.aiguillage.projector;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What the read models hold in all, for whoever checks that nothing was lost. */
final class Comptes {
    record Reponse(
            long signalements,
            Map<String, Long> decisionsParPolitique,
            long actives,
            Map<String, Long> destinatairesParType,
            long destinatairesActifs,
            Map<String, Long> suivis,
            long remis) {}

    private static final String ACTIFS = """
             FROM decision_courante d JOIN decision_destinataire o ON o.decision = d.decision
            WHERE d.mode = 'ACTIVE' AND NOT o.a_confirmer""";

    private final Jdbi database;

    Comptes(Jdbi database) {
        this.database = database;
    }

    Reponse all() {
        return database.withHandle(rows -> new Reponse(
                number(rows, "SELECT count(*) FROM signalement"),
                numbers(rows, "SELECT politique, count(*) FROM decision_courante GROUP BY 1 ORDER BY 1"),
                number(rows, "SELECT count(*) FROM decision_courante WHERE mode = 'ACTIVE'"),
                numbers(rows, "SELECT o.type, count(*)" + ACTIFS + " GROUP BY 1 ORDER BY 1"),
                number(rows, "SELECT count(*)" + ACTIFS),
                numbers(rows, "SELECT statut, count(*) FROM suivi_destinataire GROUP BY 1 ORDER BY 1"),
                number(rows, "SELECT count(*) FROM suivi_destinataire WHERE remis_le IS NOT NULL")));
    }

    private static long number(Handle rows, String sql) {
        return rows.createQuery(sql).mapTo(Long.class).one();
    }

    private static Map<String, Long> numbers(Handle rows, String sql) {
        var counts = new LinkedHashMap<String, Long>();
        rows.createQuery(sql)
                .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }
}

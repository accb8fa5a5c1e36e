package fr.aiguillage.projector;

import fr.aiguillage.domain.decision.Politique;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What the read models hold in all, for whoever checks that nothing was lost. */
final class Comptes {
    /**
     * @param decisions by policy, then by mode: the latest answer for each signalement
     * @param decidesParToutes signalements that every known policy has answered
     * @param destinatairesActifs those of active decisions to whom something was ordered
     * @param echeancesDepassees legal delays that are over, or were met too late
     * @param remis cases that a channel or the inbox accepted
     */
    record Reponse(
            long signalements,
            Map<String, Map<String, Long>> decisions,
            long decidesParToutes,
            long destinatairesActifs,
            Map<String, Long> destinatairesParType,
            Map<String, Long> suivis,
            long remis,
            Echeances.Depassees echeancesDepassees) {}

    private static final String DECISIONS =
            "SELECT politique, mode, count(*) FROM decision_courante GROUP BY 1, 2 ORDER BY 1, 2";
    private static final String DECIDES_PAR_TOUTES = """
            SELECT count(*) FROM (SELECT FROM decision_courante GROUP BY signalement
                HAVING count(*) = (SELECT count(*) FROM politique)) AS decided""";
    private static final String ORDERED = """
             FROM decision_courante d JOIN decision_destinataire o ON o.decision = d.decision
                JOIN signalement s ON s.id = d.signalement
            WHERE d.mode = 'ACTIVE' AND NOT o.a_confirmer AND NOT s.historique""";

    private final Jdbi database;

    Comptes(Jdbi database) {
        this.database = database;
    }

    Reponse all() {
        return database.withHandle(rows -> new Reponse(
                number(rows, "SELECT count(*) FROM signalement"),
                decisions(rows),
                number(rows, DECIDES_PAR_TOUTES),
                number(rows, "SELECT count(*)" + ORDERED),
                numbers(rows, "SELECT o.type, count(*)" + ORDERED + " GROUP BY 1"),
                numbers(rows, "SELECT statut, count(*) FROM suivi_destinataire GROUP BY 1"),
                number(rows, "SELECT count(*) FROM suivi_destinataire WHERE remis_le IS NOT NULL"),
                Echeances.depassees(rows, LocalDate.now(Politique.PARIS))));
    }

    private static long number(Handle rows, String sql) {
        return rows.createQuery(sql).mapTo(Long.class).one();
    }

    private static Map<String, Long> numbers(Handle rows, String sql) {
        var counts = new TreeMap<String, Long>();
        rows.createQuery(sql)
                .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    private static Map<String, Map<String, Long>> decisions(Handle rows) {
        var counts = new TreeMap<String, Map<String, Long>>();
        rows.createQuery(DECISIONS)
                .map((row, context) -> new Decides(row.getString(1), row.getString(2), row.getLong(3)))
                .forEach(decides -> counts.computeIfAbsent(decides.politique(), absent -> new TreeMap<>())
                        .put(decides.mode(), decides.nombre()));
        return counts;
    }

    private record Decides(String politique, String mode, long nombre) {}
}

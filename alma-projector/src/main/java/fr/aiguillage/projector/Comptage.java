package fr.aiguillage.projector;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Keeps the counts equal to the sum of what each signalement adds: what it added before a change goes, what it adds after comes. */
final class Comptage {
    private static final String APPORTS = """
            SELECT departement, indicateur, politique, valeur, jour::text, sum(nombre) FROM apport
            WHERE signalement = ANY(:signalements) GROUP BY departement, indicateur, politique, valeur, jour""";
    private static final String ADD = """
            INSERT INTO compte SELECT * FROM unnest(:departements, :indicateurs, :politiques, :valeurs,
                CAST(:jours AS date[]), CAST(:nombres AS bigint[]))
            ON CONFLICT (departement, indicateur, politique, valeur, jour)
            DO UPDATE SET nombre = compte.nombre + excluded.nombre""";
    private static final String PART = """
            INSERT INTO compte SELECT departement, indicateur, politique, valeur, jour, sum(nombre) FROM apport
            WHERE jour >= CAST(:from AS date) AND jour < CAST(:to AS date)
            GROUP BY departement, indicateur, politique, valeur, jour ORDER BY departement""";

    /**
     * Few signalements, each found by index: the planner may know nothing yet of tables that fill, and would read them whole
     * for every row of another.
     */
    private static final String BY_INDEX =
            "SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off;" + " SET LOCAL enable_mergejoin = off";

    /** To sort all that is added takes longer than all the rest. */
    private static final String HASHED = "SET LOCAL jit = off; SET LOCAL enable_sort = off";

    private record Cle(String departement, String indicateur, String politique, String valeur, String jour) {}

    private Comptage() {}

    /**
     * @param signalements every one that the change may touch
     * @return the départements whose counts moved; {@code ""} stands for none
     */
    static Set<String> around(Handle rows, Collection<String> signalements, Runnable change) {
        byIndex(rows);
        var before = apports(rows, signalements);
        change.run();
        var after = apports(rows, signalements);
        before.forEach((cle, nombre) -> after.merge(cle, -nombre, Long::sum));
        after.values().removeIf(nombre -> nombre == 0);
        add(rows, after);
        return after.keySet().stream().map(Cle::departement).collect(Collectors.toUnmodifiableSet());
    }

    /** For the rest of the transaction. */
    static void byIndex(Handle rows) {
        rows.execute(BY_INDEX);
    }

    /** Counts what one of so many parts of all days adds, into a table that has nothing of them. */
    static void part(Handle rows, int part, int parts) {
        rows.execute(HASHED);
        rows.createUpdate(PART)
                .bind("from", part == 0 ? "-infinity" : bound(rows, part, parts))
                .bind("to", part + 1 == parts ? "infinity" : bound(rows, part + 1, parts))
                .execute();
    }

    /** The first day of that part, as SQL writes it; as many signalements are in each, if no day has many. */
    private static String bound(Handle rows, int part, int parts) {
        return rows.createQuery("""
                SELECT coalesce(CAST(percentile_disc(CAST(:part AS float8) / :parts)
                    WITHIN GROUP (ORDER BY jour) AS text), 'infinity')
                FROM signalement""")
                .bind("part", part)
                .bind("parts", parts)
                .mapTo(String.class)
                .one();
    }

    private static Map<Cle, Long> apports(Handle rows, Collection<String> signalements) {
        var apports = new HashMap<Cle, Long>();
        rows.createQuery(APPORTS)
                .bind("signalements", signalements.toArray(String[]::new))
                .map((row, context) -> Map.entry(
                        new Cle(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5)),
                        row.getLong(6)))
                .forEach(entry -> apports.put(entry.getKey(), entry.getValue()));
        return apports;
    }

    private static void add(Handle rows, Map<Cle, Long> changes) {
        if (changes.isEmpty()) return;
        var cles = List.copyOf(changes.keySet());
        rows.createUpdate(ADD)
                .bind("departements", column(cles, Cle::departement))
                .bind("indicateurs", column(cles, Cle::indicateur))
                .bind("politiques", column(cles, Cle::politique))
                .bind("valeurs", column(cles, Cle::valeur))
                .bind("jours", column(cles, Cle::jour))
                .bind("nombres", column(cles, cle -> String.valueOf(changes.get(cle))))
                .execute();
    }

    private static String[] column(List<Cle> cles, Function<Cle, String> value) {
        return cles.stream().map(value).toArray(String[]::new);
    }
}

package fr.aiguillage.policies.analyse;

import fr.aiguillage.policies.Regle;
import fr.aiguillage.policies.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where each rule of a document fires, and what each of its tables gives, over all facts. */
final class Regions {
    /** What a table that others read is worth where none of its rules fires; only {@code -} and {@code not(…)} match. */
    private enum Silence {
        SILENCE
    }

    private final Diagrams diagrams;
    private final Map<String, Table> tables;
    private final Map<String, Integer> expressions = new HashMap<>();
    private final Map<String, Integer> fired = new HashMap<>();

    Regions(Diagrams diagrams, List<Table> tables) {
        this.diagrams = diagrams;
        this.tables = tables.stream().collect(Collectors.toMap(Table::nom, table -> table));
    }

    /** What stands before the dot of {@code autoritesFiness.ars}. */
    static String root(String expression) {
        var dot = expression.indexOf('.');
        return dot < 0 ? expression : expression.substring(0, dot);
    }

    /** The facts for which a rule fires. */
    int fires(Table table, Regle regle) {
        var known = fired.get(regle.id());
        if (known != null) return known;
        var region =
                fires(table, regle, IntStream.range(0, table.entrees().size()).toArray());
        fired.put(regle.id(), region);
        return region;
    }

    /** The facts that match some cells of a rule. */
    int fires(Table table, Regle regle, int... columns) {
        var region = diagrams.all;
        for (var column : columns) region = diagrams.and(region, matches(table, regle, column));
        return region;
    }

    private int matches(Table table, Regle regle, int column) {
        var values = expression(table.entrees().get(column));
        diagrams.about(table.nom());
        return diagrams.where(values, regle.cellules().get(column)::matches);
    }

    /** What an input is worth. */
    int expression(String expression) {
        var known = expressions.get(expression);
        if (known != null) return known;
        var table = tables.get(root(expression));
        var function =
                table == null ? diagrams.criterion(expression).orElseThrow() : output(table, column(table, expression));
        expressions.put(expression, function);
        return function;
    }

    private static int column(Table table, String expression) {
        if (expression.equals(table.nom())) return 0;
        var sortie = expression.substring(table.nom().length() + 1);
        return IntStream.range(0, table.sorties().size())
                .filter(column -> table.sorties().get(column).nom().equals(sortie))
                .findFirst()
                .orElseThrow();
    }

    private int output(Table table, int column) {
        var given = table.regles().stream()
                .map(regle -> given(fires(table, regle), regle.sorties().get(column)))
                .toList();
        diagrams.about(table.nom());
        var said = Diagrams.merged(given, diagrams.leaf(Silence.SILENCE), this::firstSaid);
        return table.sorties()
                .get(column)
                .defaut()
                .map(defaut -> diagrams.map(said, value -> value == Silence.SILENCE ? defaut : value))
                .orElse(said);
    }

    private int given(int region, Object value) {
        return diagrams.map(region, fires -> (boolean) fires ? value : Silence.SILENCE);
    }

    private int firstSaid(int one, int other) {
        return diagrams.combine(one, other, (a, b) -> a == Silence.SILENCE ? b : a);
    }
}

package fr.aiguillage.policies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.HitPolicy;

/**
 * Rules of a UNIQUE table whose cells all meet: DMN gives no answer where both fire, so none is let in. Each column is
 * looked at for itself, also where two of them read the same table.
 */
record Chevauchements(Map<String, DecisionTable> tables, Vocabulaire vocabulaire) {
    /** Two thousand rules may overlap two million times: the first say enough. */
    private static final int MAX = 20;

    List<Faute> fautes() {
        var fautes = new ArrayList<Faute>();
        tables.forEach((name, table) -> {
            if (table.getHitPolicy() == HitPolicy.UNIQUE) fautes.addAll(overlaps(name, table));
        });
        return fautes;
    }

    private List<Faute> overlaps(String name, DecisionTable table) {
        var columns = table.getInput().stream().map(DmnDocument::expression).toList();
        var domaines = columns.stream().map(vocabulaire::domaine).toList();
        var rules = Cellule.rows(table);
        return IntStream.range(0, rules.size())
                .boxed()
                .flatMap(row -> IntStream.range(row + 1, rules.size())
                        .boxed()
                        .flatMap(later -> common(rules.get(row), rules.get(later), domaines).stream()
                                .map(example -> faute(name, row + 1, later + 1, said(columns, example)))))
                .limit(MAX)
                .toList();
    }

    private static Faute faute(String table, int row, int later, String example) {
        return new Faute(
                table,
                later,
                "",
                "recouvre la ligne " + row + " : dans une table UNIQUE, une seule règle s'applique ; par exemple "
                        + example);
    }

    /** One value a column that lets both rules fire, or nothing. */
    private static Optional<List<Object>> common(List<Cellule> one, List<Cellule> other, List<List<Object>> domaines) {
        var example = new ArrayList<Object>();
        for (var column = 0; column < domaines.size(); column++) {
            var value = one.get(column).common(other.get(column), domaines.get(column));
            if (value.isEmpty()) return Optional.empty();
            example.add(value.get());
        }
        return Optional.of(example);
    }

    private static String said(List<String> columns, List<Object> example) {
        return String.join(
                ", ",
                IntStream.range(0, columns.size())
                        .mapToObj(column -> columns.get(column) + " = " + example.get(column))
                        .toList());
    }
}

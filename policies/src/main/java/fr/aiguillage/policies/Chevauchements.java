package fr.aiguillage.policies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.HitPolicy;

/** Rules of a UNIQUE table that one situation would fire together: DMN gives no answer there, so none is let in. */
record Chevauchements(Map<String, DecisionTable> tables, Vocabulaire vocabulaire) {

    List<Faute> fautes() {
        var fautes = new ArrayList<Faute>();
        tables.forEach((name, table) -> {
            if (table.getHitPolicy() == HitPolicy.UNIQUE) fautes.addAll(overlaps(name, table));
        });
        return fautes;
    }

    private List<Faute> overlaps(String name, DecisionTable table) {
        var domaines = table.getInput().stream()
                .map(input -> vocabulaire.domaine(DmnDocument.expression(input)))
                .toList();
        var rules = Cellule.rows(table);
        return IntStream.range(0, rules.size())
                .boxed()
                .flatMap(row -> IntStream.range(row + 1, rules.size())
                        .filter(later -> meet(rules.get(row), rules.get(later), domaines))
                        .mapToObj(later -> new Faute(
                                name,
                                later + 1,
                                "",
                                "recouvre la ligne " + (row + 1)
                                        + " : dans une table UNIQUE, une seule règle s'applique")))
                .toList();
    }

    private static boolean meet(List<Cellule> one, List<Cellule> other, List<List<Object>> domaines) {
        return IntStream.range(0, domaines.size())
                .allMatch(column -> one.get(column).meets(other.get(column), domaines.get(column)));
    }
}

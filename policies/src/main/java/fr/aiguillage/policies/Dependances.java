package fr.aiguillage.policies;

import fr.aiguillage.domain.politique.Critere;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kie.dmn.model.api.DecisionTable;

/** What a table rests on in the end: the criteria that it reads, and those of the tables that it reads. */
record Dependances(Map<String, DecisionTable> tables) {
    Set<Critere> of(String table) {
        var criteres = EnumSet.noneOf(Critere.class);
        for (var input : Objects.requireNonNull(tables.get(table)).getInput()) {
            var expression = DmnDocument.expression(input);
            var root = DmnDocument.root(expression);
            if (tables.containsKey(root)) criteres.addAll(of(root));
            else criteres.add(Critere.named(expression).orElseThrow());
        }
        return criteres;
    }
}

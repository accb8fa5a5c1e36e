package fr.aiguillage.policies;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kie.dmn.model.api.DecisionTable;

/** A combination of facts for which a table that must always answer has no rule. */
final class Lacunes {
    /** Rules looked at before a table is given up: about a second. */
    private static final int MAX_WORK = 20_000_000;

    private final Vocabulaire vocabulaire;
    private int work;

    Lacunes(Vocabulaire vocabulaire) {
        this.vocabulaire = vocabulaire;
    }

    /** One fault per table that leaves a gap. */
    List<Faute> fautes(Map<String, DecisionTable> tables) {
        var fautes = new ArrayList<Faute>();
        tables.forEach((name, table) -> {
            work = 0;
            gap(Cellule.rows(table), expressions(table), List.of())
                    .ifPresent(gap -> fautes.add(Faute.table(name, gap)));
        });
        return fautes;
    }

    private static List<String> expressions(DecisionTable table) {
        return table.getInput().stream().map(DmnDocument::expression).toList();
    }

    /** @param chosen what was said so far, one value a column, such as {@code lieu = DOMICILE} */
    private Optional<String> gap(List<List<Cellule>> rules, List<String> expressions, List<String> chosen) {
        work += 1 + rules.size();
        if (work > MAX_WORK) return Optional.of("trop de combinaisons pour vérifier que la table répond toujours");
        if (rules.isEmpty()) return Optional.of("aucune règle pour " + String.join(", ", chosen));
        var column = chosen.size();
        if (column == expressions.size()) return Optional.empty();
        return values(rules, expressions.get(column), column).stream()
                .map(value ->
                        gap(matching(rules, column, value), expressions, said(chosen, expressions.get(column), value)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Values that a column treats alike in every rule that is left: one stands for all. */
    private Collection<Object> values(List<List<Cellule>> rules, String expression, int column) {
        var cells = rules.stream().map(rule -> rule.get(column)).distinct().toList();
        var alike = new LinkedHashMap<BitSet, Object>();
        for (var value : vocabulaire.domaine(expression)) {
            work += cells.size();
            alike.putIfAbsent(matched(cells, value), value);
        }
        return alike.values();
    }

    private static BitSet matched(List<Cellule> cells, Object value) {
        var matched = new BitSet(cells.size());
        for (var i = 0; i < cells.size(); i++) matched.set(i, cells.get(i).matches(value));
        return matched;
    }

    private static List<List<Cellule>> matching(List<List<Cellule>> rules, int column, Object value) {
        return rules.stream().filter(rule -> rule.get(column).matches(value)).toList();
    }

    private static List<String> said(List<String> chosen, String expression, Object value) {
        var all = new ArrayList<>(chosen);
        all.add(expression + " = " + value);
        return all;
    }
}

package fr.aiguillage.policies;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.HitPolicy;
import org.kie.dmn.model.api.OutputClause;
import org.kie.dmn.model.api.UnaryTests;

/**
 * The bounded subset of DMN that a policy is written in: tables with hit policy UNIQUE or RULE ORDER over criteria, or
 * over other tables of the document; cells that {@link Cellule} reads. Whatever else there is, is a fault with its place.
 */
final class Subset {
    static final int MAX_RULES = 2_000;
    private static final int MAX_TABLES = 100;
    private static final int MAX_CELL = 8 << 10;
    private static final int MAX_QUOTED = 80;
    private static final Pattern CATEGORY = Pattern.compile("([0-9]{3})?");

    private final Map<String, DecisionTable> tables;
    private final Vocabulaire vocabulaire;
    private final List<Faute> fautes = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    Subset(Map<String, DecisionTable> tables) {
        this.tables = tables;
        vocabulaire = new Vocabulaire(tables);
    }

    List<Faute> fautes() {
        var rules = tables.values().stream()
                .mapToInt(table -> table.getRule().size())
                .sum();
        if (tables.size() > MAX_TABLES)
            return List.of(Faute.document(tables.size() + " tables : " + MAX_TABLES + " au plus"));
        if (rules > MAX_RULES) return List.of(Faute.document(rules + " règles : 2 000 au plus"));
        tables.forEach(this::check);
        if (fautes.isEmpty()) checkWhole();
        return fautes;
    }

    /** What can only be asked of tables that are each within the subset. */
    private void checkWhole() {
        var coherence = new Coherence(tables);
        fautes.addAll(coherence.fautes());
        if (!fautes.isEmpty()) return;
        fautes.addAll(new Chevauchements(tables, vocabulaire).fautes());
        fautes.addAll(new Lacunes(vocabulaire).fautes(coherence.answering()));
    }

    private void check(String name, DecisionTable table) {
        if (table.getHitPolicy() != HitPolicy.UNIQUE && table.getHitPolicy() != HitPolicy.RULE_ORDER)
            add(
                    name,
                    "politique de résultat " + table.getHitPolicy().value()
                            + " : seules UNIQUE et RULE ORDER sont admises");
        if (table.getInput().isEmpty()) add(name, "aucune colonne d'entrée");
        if (table.getOutput().isEmpty()) add(name, "aucune colonne de sortie");
        checkColumns(name, table);
        for (var input : table.getInput()) {
            checkInput(name, DmnDocument.expression(input));
            checkNoValues(name, DmnDocument.expression(input), input.getInputValues());
        }
        for (var output : table.getOutput()) checkOutput(name, output);
        IntStream.range(0, table.getRule().size())
                .forEach(row -> checkRule(name, table, row + 1, table.getRule().get(row)));
    }

    private void checkColumns(String name, DecisionTable table) {
        var seen = new HashSet<String>();
        Stream.concat(
                        table.getInput().stream().map(DmnDocument::expression),
                        table.getOutput().stream().map(output -> "-> " + Vocabulaire.outputName(name, output)))
                .filter(column -> !seen.add(column))
                .forEach(column ->
                        fautes.add(new Faute(name, 0, column.replace("-> ", ""), "cette colonne est là deux fois")));
    }

    private void checkInput(String table, String expression) {
        if (vocabulaire.values(expression).isPresent()) return;
        fautes.add(new Faute(
                table, 0, expression, "entrée inconnue" + Suggestion.among(expression, vocabulaire.expressions())));
    }

    private void checkOutput(String table, OutputClause output) {
        var name = Vocabulaire.outputName(table, output);
        checkNoValues(table, name, output.getOutputValues());
        if (output.getDefaultOutputEntry() != null)
            checkOutputCell(
                    new Faute(table, 0, name, ""),
                    output.getDefaultOutputEntry().getText());
    }

    /** Values are those of the code lists: a list of one's own would make some facts fail while they are decided. */
    private void checkNoValues(String table, String column, @Nullable UnaryTests values) {
        if (values != null && values.getText() != null)
            fautes.add(new Faute(table, 0, column, "une liste de valeurs permises n'est pas admise"));
    }

    private void checkRule(String name, DecisionTable table, int row, DecisionRule rule) {
        if (rule.getId() == null || !ids.add(rule.getId()))
            fautes.add(new Faute(name, row, "", "chaque règle porte un identifiant, unique dans le document"));
        if (rule.getInputEntry().size() != table.getInput().size()
                || rule.getOutputEntry().size() != table.getOutput().size()) {
            fautes.add(new Faute(name, row, "", "une cellule par colonne est attendue"));
            return;
        }
        for (var column = 0; column < table.getInput().size(); column++) {
            var expression = DmnDocument.expression(table.getInput().get(column));
            checkCell(
                    new Faute(name, row, expression, ""),
                    rule.getInputEntry().get(column).getText());
        }
        for (var column = 0; column < table.getOutput().size(); column++) {
            var output = Vocabulaire.outputName(name, table.getOutput().get(column));
            checkOutputCell(
                    new Faute(name, row, output, ""),
                    rule.getOutputEntry().get(column).getText());
        }
    }

    private void checkCell(Faute place, @Nullable String text) {
        if (isHuge(place, text)) return;
        var cell = Cellule.parse(text);
        if (cell.isEmpty())
            add(place, quoted(text) + " : écrire -, \"CODE\", \"CODE\", \"CODE\", true, false ou not(…)");
        else if (vocabulaire.isOpen(place.colonne())) checkCategories(place, cell.get());
        else
            vocabulaire
                    .values(place.colonne())
                    .ifPresent(allowed -> checkValues(place, cell.get().valeurs(), allowed));
    }

    private boolean isHuge(Faute place, @Nullable String text) {
        if (text == null || text.length() <= MAX_CELL) return false;
        add(place, "cellule de " + text.length() + " caractères : " + MAX_CELL + " au plus");
        return true;
    }

    private void checkCategories(Faute place, Cellule cell) {
        cell.valeurs().stream()
                .filter(value ->
                        !(value instanceof String code && CATEGORY.matcher(code).matches()))
                .forEach(
                        value -> add(
                                place,
                                "catégorie FINESS " + quoted(value.toString())
                                        + " : trois chiffres entre guillemets, comme \"500\", ou \"\" quand elle n'est pas connue"));
    }

    private void checkOutputCell(Faute place, @Nullable String text) {
        if (isHuge(place, text)) return;
        var literal = Cellule.literal(text);
        if (literal.isEmpty()) add(place, quoted(text) + " : écrire un seul code entre guillemets, true ou false");
        else checkValues(place, List.of(literal.get()), Vocabulaire.outputValues(place.colonne()));
    }

    /** An output that only other tables read may give what it likes. */
    private void checkValues(Faute place, List<?> values, List<?> allowed) {
        for (var value : values) {
            if (!allowed.isEmpty() && !allowed.contains(value)) add(place, unknown(value, allowed));
        }
    }

    private static String unknown(Object value, List<?> allowed) {
        var text = value.toString();
        if (allowed.stream().map(Object::toString).anyMatch(text::equals))
            return "valeur " + Cellule.written(value)
                    + " : true et false s'écrivent sans guillemets, un code entre guillemets";
        return "valeur " + quoted(text) + " inconnue" + Suggestion.among(text, allowed);
    }

    private static String quoted(@Nullable String text) {
        if (text == null) return "cellule vide";
        return "« " + (text.length() <= MAX_QUOTED ? text : text.substring(0, MAX_QUOTED) + "…") + " »";
    }

    private void add(String table, String message) {
        fautes.add(Faute.table(table, message));
    }

    private void add(Faute place, String message) {
        fautes.add(new Faute(place.decision(), place.ligne(), place.colonne(), message));
    }
}

package fr.aiguillage.policies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;

/**
 * One cell of the bounded subset: {@code -}, a literal, a list of literals, or {@code not(…)} of them. Literals are
 * strings in double quotes, {@code true} and {@code false}.
 *
 * @param exclut the cell matches all but its values
 * @param valeurs strings and booleans; none, and not {@code exclut}, never happens: {@code -} is {@code not()} of nothing
 */
public record Cellule(boolean exclut, List<Object> valeurs) {
    static final Cellule TOUT = new Cellule(true, List.of());
    private static final String NOT = "not(";

    /** The cells of the inputs of a table within the subset, rule by rule. */
    static List<List<Cellule>> rows(DecisionTable table) {
        return table.getRule().stream().map(Cellule::row).toList();
    }

    static List<Cellule> row(DecisionRule rule) {
        return rule.getInputEntry().stream()
                .map(entry -> parse(entry.getText()).orElseThrow())
                .toList();
    }

    /** The cell as it is written in a table. */
    @Override
    public String toString() {
        var written = valeurs.stream().map(Cellule::written).collect(Collectors.joining(", "));
        if (!exclut) return written;
        return valeurs.isEmpty() ? "-" : NOT + written + ")";
    }

    /** A value as a cell writes it: strings in quotes. */
    public static String written(Object value) {
        return value instanceof Boolean ? value.toString() : "\"" + value + "\"";
    }

    /** The cell that a text says, or nothing when it is outside the subset. */
    static Optional<Cellule> parse(@Nullable String text) {
        var cell = text == null ? "" : text.strip();
        if (cell.isEmpty() || cell.equals("-")) return Optional.of(TOUT);
        if (cell.startsWith(NOT) && cell.endsWith(")"))
            return literals(cell.substring(NOT.length(), cell.length() - 1)).map(values -> new Cellule(true, values));
        return literals(cell).map(values -> new Cellule(false, values));
    }

    /**
     * A value that matches both cells, if there is one.
     *
     * @param domaine all that the column may be worth
     */
    Optional<Object> common(Cellule other, List<?> domaine) {
        if (!exclut) return first(valeurs, other);
        if (!other.exclut) return first(other.valeurs, this);
        return first(domaine, this, other);
    }

    /** A plain loop: two thousand rules are two million pairs. */
    private static Optional<Object> first(List<?> values, Cellule... cells) {
        for (var value : values) if (all(cells, value)) return Optional.of(value);
        return Optional.empty();
    }

    private static boolean all(Cellule[] cells, Object value) {
        for (var cell : cells) if (!cell.matches(value)) return false;
        return true;
    }

    /** Whether a column of that value lets the rule fire. */
    public boolean matches(Object value) {
        return valeurs.contains(value) != exclut;
    }

    /** The one literal that an output says, or nothing. */
    static Optional<Object> literal(@Nullable String text) {
        return literals(text == null ? "" : text)
                .filter(values -> values.size() == 1)
                .map(List::getFirst);
    }

    private static Optional<List<Object>> literals(String text) {
        var values = new ArrayList<Object>();
        for (var part : text.split(",", -1)) {
            var value = one(part.strip());
            if (value.isEmpty()) return Optional.empty();
            values.add(value.get());
        }
        return Optional.of(values);
    }

    private static Optional<Object> one(String text) {
        if (text.equals("true") || text.equals("false")) return Optional.of(Boolean.valueOf(text));
        var quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        if (!quoted) return Optional.empty();
        var value = text.substring(1, text.length() - 1);
        return value.indexOf('"') < 0 && value.indexOf('\\') < 0 ? Optional.of(value) : Optional.empty();
    }
}

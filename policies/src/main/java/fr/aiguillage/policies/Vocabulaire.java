package fr.aiguillage.policies;

import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.politique.Critere;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.OutputClause;

/** What the tables of a document may name: criteria, each other, and the codes of their inputs and outputs. */
record Vocabulaire(Map<String, DecisionTable> tables) {
    private static final List<?> BOOLEANS = List.of(true, false);

    /** What an open code may be worth: a FINESS category, or none. */
    private static final List<String> CATEGORIES = Stream.concat(
                    Stream.of(""), IntStream.range(0, 1_000).mapToObj("%03d"::formatted))
            .toList();

    /** All that an input may read. */
    List<String> expressions() {
        return Stream.concat(
                        Arrays.stream(Critere.values()).map(Critere::nom),
                        tables.keySet().stream().flatMap(this::readings))
                .toList();
    }

    /** A table of one output is read by its name, of several by its name, a dot and the output's. */
    private Stream<String> readings(String table) {
        var outputs = outputs(table);
        return outputs.size() == 1 ? Stream.of(table) : outputs.stream().map(output -> table + "." + output.getName());
    }

    private List<OutputClause> outputs(String table) {
        return Optional.ofNullable(tables.get(table))
                .map(DecisionTable::getOutput)
                .orElse(List.of());
    }

    /** What an input may be worth, nothing when it names nothing known; an empty list when any string will do. */
    Optional<List<?>> values(String expression) {
        var read = tables.get(DmnDocument.root(expression));
        if (read == null) return Critere.named(expression).map(Critere::valeurs);
        var readings = readings(DmnDocument.root(expression)).toList();
        var column = readings.indexOf(expression);
        return column < 0 ? Optional.empty() : Optional.of(given(read, column));
    }

    private static List<Object> given(DecisionTable table, int column) {
        return Stream.concat(
                        table.getRule().stream()
                                .map(DecisionRule::getOutputEntry)
                                .filter(outputs -> outputs.size() > column)
                                .map(outputs -> outputs.get(column)),
                        Stream.ofNullable(table.getOutput().get(column).getDefaultOutputEntry()))
                .flatMap(entry -> Cellule.literal(entry.getText()).stream())
                .distinct()
                .toList();
    }

    /** Whether an input reads a criterion of an open code: three digits, or nothing. */
    boolean isOpen(String expression) {
        return !tables.containsKey(DmnDocument.root(expression))
                && Critere.named(expression)
                        .filter(critere -> critere.valeurs().isEmpty())
                        .isPresent();
    }

    /** All its values, and none at all where a table that is read may stay silent: only {@code not(…)} matches it. */
    List<Object> domaine(String expression) {
        if (isOpen(expression)) return new ArrayList<>(CATEGORIES);
        var values = new ArrayList<Object>(values(expression).orElse(List.of()));
        var root = DmnDocument.root(expression);
        if (tables.containsKey(root) && !isTotal(root)) values.add("");
        return values;
    }

    private boolean isTotal(String table) {
        return Coherence.TRIAGE.contains(table)
                || outputs(table).stream().allMatch(output -> output.getDefaultOutputEntry() != null);
    }

    static String outputName(String table, OutputClause output) {
        return output.getName() == null ? table : output.getName();
    }

    /** The codes that outputs of a known name may give; a table that others read may give what it likes. */
    static List<?> outputValues(String output) {
        return switch (output) {
            case "destinataire" -> names(DestinataireType.values());
            case "role" -> names(Role.values());
            case "perimetre" -> names(Perimetre.values());
            case "urgence" -> names(Urgence.values());
            case "sexuelle", "physique" -> BOOLEANS;
            default -> List.of();
        };
    }

    private static List<String> names(Enum<?>[] codes) {
        return Arrays.stream(codes)
                .map(Enum::name)
                .filter(code -> !code.equals("INCONNU"))
                .toList();
    }
}

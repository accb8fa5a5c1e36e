package fr.aiguillage.policies;

import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.politique.Critere;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.HitPolicy;
import org.kie.dmn.model.api.OutputClause;

/**
 * The bounded subset of DMN that a policy is written in: tables with hit policy UNIQUE or RULE ORDER over criteria, or
 * over other tables of the document; cells that {@link Cellule} reads. Whatever else there is, is a fault with its place.
 */
final class Subset {
    private static final int MAX_RULES = 2_000;
    private static final List<?> BOOLEANS = List.of(true, false);

    private final Map<String, DecisionTable> tables;
    private final List<Faute> fautes = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    Subset(Map<String, DecisionTable> tables) {
        this.tables = tables;
    }

    List<Faute> fautes() {
        var rules = tables.values().stream()
                .mapToInt(table -> table.getRule().size())
                .sum();
        if (rules > MAX_RULES) fautes.add(Faute.document(rules + " règles : 2 000 au plus"));
        tables.forEach(this::check);
        return fautes;
    }

    private void check(String name, DecisionTable table) {
        if (table.getHitPolicy() != HitPolicy.UNIQUE && table.getHitPolicy() != HitPolicy.RULE_ORDER)
            fautes.add(Faute.table(
                    name,
                    "politique de résultat " + table.getHitPolicy().value()
                            + " : seules UNIQUE et RULE ORDER sont admises"));
        if (isRead(name) && table.getHitPolicy() != HitPolicy.UNIQUE)
            fautes.add(Faute.table(name, "une table lue par une autre doit être UNIQUE"));
        if (table.getOutput().isEmpty()) fautes.add(Faute.table(name, "aucune colonne de sortie"));
        for (var input : table.getInput()) checkInput(name, DmnDocument.expression(input));
        IntStream.range(0, table.getRule().size())
                .forEach(row -> checkRule(name, table, row + 1, table.getRule().get(row)));
    }

    private boolean isRead(String name) {
        return tables.values().stream()
                .flatMap(table -> table.getInput().stream())
                .anyMatch(
                        input -> DmnDocument.root(DmnDocument.expression(input)).equals(name));
    }

    private void checkInput(String table, String expression) {
        if (allowed(expression).isPresent()) return;
        var known = Stream.concat(Arrays.stream(Critere.values()).map(Critere::nom), tables.keySet().stream())
                .toList();
        fautes.add(new Faute(table, 0, expression, "entrée inconnue" + Suggestion.among(expression, known)));
    }

    private void checkRule(String name, DecisionTable table, int row, DecisionRule rule) {
        if (rule.getId() == null || !ids.add(rule.getId()))
            fautes.add(new Faute(name, row, "", "chaque règle porte un identifiant, unique dans le document"));
        for (var column = 0; column < table.getInput().size(); column++) {
            var expression = DmnDocument.expression(table.getInput().get(column));
            checkCell(
                    new Faute(name, row, expression, ""),
                    rule.getInputEntry().get(column).getText());
        }
        for (var column = 0; column < table.getOutput().size(); column++) {
            var output = table.getOutput().get(column);
            var place = new Faute(name, row, outputName(name, output), "");
            checkOutput(place, rule.getOutputEntry().get(column).getText());
        }
    }

    private void checkCell(Faute place, String text) {
        var cell = Cellule.parse(text);
        if (cell.isEmpty())
            add(place, "« " + text + " » : écrire -, \"CODE\", \"CODE\", \"CODE\", true, false ou not(…)");
        else
            allowed(place.colonne())
                    .ifPresent(values -> checkValues(place, cell.get().valeurs(), values));
    }

    private void checkOutput(Faute place, String text) {
        var literal = Cellule.literal(text);
        if (literal.isEmpty()) add(place, "« " + text + " » : écrire un seul code entre guillemets, true ou false");
        else checkValues(place, List.of(literal.get()), outputValues(place.colonne()));
    }

    /** An open list of values, such as the FINESS categories, allows all. */
    private void checkValues(Faute place, List<?> values, List<?> allowed) {
        for (var value : values) {
            if (!allowed.isEmpty() && !allowed.contains(value))
                add(place, "valeur « " + value + " » inconnue" + Suggestion.among(value.toString(), allowed));
        }
    }

    private void add(Faute place, String message) {
        fautes.add(new Faute(place.decision(), place.ligne(), place.colonne(), message));
    }

    /** What an input may be worth: the values of a criterion, or what the table it names gives. */
    private Optional<List<?>> allowed(String expression) {
        var read = tables.get(DmnDocument.root(expression));
        if (read == null) return Critere.named(expression).map(Critere::valeurs);
        var root = DmnDocument.root(expression);
        return IntStream.range(0, read.getOutput().size())
                .filter(column -> names(
                        root, read.getOutput().get(column), read.getOutput().size(), expression))
                .<List<?>>mapToObj(column -> given(read, column))
                .findFirst();
    }

    private static boolean names(String table, OutputClause output, int outputs, String expression) {
        return expression.equals(outputs == 1 ? table : table + "." + output.getName());
    }

    private static List<?> given(DecisionTable table, int column) {
        return Stream.concat(
                        table.getRule().stream()
                                .map(rule -> rule.getOutputEntry().get(column)),
                        Stream.ofNullable(table.getOutput().get(column).getDefaultOutputEntry()))
                .flatMap(entry -> Cellule.literal(entry.getText()).stream())
                .distinct()
                .toList();
    }

    static String outputName(String table, OutputClause output) {
        return output.getName() == null ? table : output.getName();
    }

    /** The codes that outputs of a known name may give; a table that others read may give what it likes. */
    private static List<?> outputValues(String output) {
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

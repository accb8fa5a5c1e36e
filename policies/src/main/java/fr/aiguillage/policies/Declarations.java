package fr.aiguillage.policies;

import fr.aiguillage.domain.politique.Critere;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.model.api.DRGElement;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.InformationItem;
import org.kie.dmn.model.api.InputData;

/**
 * That each variable is called as its decision or input, and has the type of its values: the engine takes other names and
 * types, and fails on the first facts that it is asked.
 */
final class Declarations {
    private static final String ANY = "Any";

    private final List<DRGElement> elements;
    private final List<Faute> fautes = new ArrayList<>();

    Declarations(List<DRGElement> elements) {
        this.elements = elements;
    }

    List<Faute> fautes() {
        elements.forEach(this::check);
        return fautes;
    }

    private void check(DRGElement element) {
        if (element instanceof InputData input) {
            checkVariable(input, input.getVariable(), type(input))
                    .map(message -> Faute.document("entrée « " + input.getName() + " » : " + message))
                    .ifPresent(fautes::add);
        } else if (element instanceof Decision decision && decision.getExpression() instanceof DecisionTable table) {
            checkVariable(decision, decision.getVariable(), table.getOutput().size() == 1 ? type(table, 0) : ANY)
                    .map(message -> Faute.table(decision.getName(), message))
                    .ifPresent(fautes::add);
            checkColumns(decision.getName(), table);
        }
    }

    private static Optional<String> checkVariable(DRGElement element, @Nullable InformationItem variable, String type) {
        if (variable == null || !element.getName().equals(variable.getName()))
            return Optional.of("une variable du même nom est attendue (élément variable)");
        return checkType(variable.getTypeRef(), type);
    }

    private void checkColumns(String decision, DecisionTable table) {
        for (var input : table.getInput()) {
            var name = DmnDocument.expression(input);
            var type = Critere.named(name).map(Declarations::type).orElse(ANY);
            Optional.ofNullable(input.getInputExpression())
                    .flatMap(expression -> checkType(expression.getTypeRef(), type))
                    .ifPresent(message -> fautes.add(new Faute(decision, 0, name, message)));
        }
        for (var column = 0; column < table.getOutput().size(); column++) {
            var output = table.getOutput().get(column);
            checkType(output.getTypeRef(), type(table, column))
                    .ifPresent(message ->
                            fautes.add(new Faute(decision, 0, Vocabulaire.outputName(decision, output), message)));
        }
    }

    /** @param type what is right; {@link #ANY} when it is not known here, so that any basic type will do */
    private static Optional<String> checkType(@Nullable QName declared, String type) {
        var name = declared == null ? ANY : declared.getLocalPart();
        var allowed = type.equals(ANY) ? Set.of(ANY, "string", "boolean") : Set.of(ANY, type);
        if (allowed.contains(name)) return Optional.empty();
        var expected = type.equals(ANY) ? "string ou boolean" : type;
        return Optional.of("type « " + name + " » : " + expected + " attendu");
    }

    private static String type(InputData input) {
        return Critere.named(input.getName()).map(Declarations::type).orElse(ANY);
    }

    private static String type(Critere critere) {
        return critere.valeurs().stream().allMatch(String.class::isInstance) ? "string" : "boolean";
    }

    /** The type of all that an output gives. */
    private static String type(DecisionTable table, int column) {
        var types = Stream.concat(
                        table.getRule().stream()
                                .filter(rule -> rule.getOutputEntry().size() > column)
                                .map(rule -> rule.getOutputEntry().get(column)),
                        Stream.ofNullable(table.getOutput().get(column).getDefaultOutputEntry()))
                .flatMap(entry -> Cellule.literal(entry.getText()).stream())
                .map(value -> value instanceof Boolean ? "boolean" : "string")
                .collect(Collectors.toSet());
        return types.size() == 1 ? types.iterator().next() : ANY;
    }
}

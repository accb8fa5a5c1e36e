package fr.aiguillage.policies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kie.dmn.model.api.DMNElementReference;
import org.kie.dmn.model.api.DRGElement;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.InformationRequirement;

/** That each decision is tied to what its table reads: the engine knows no name that the graph does not bring. */
final class Liens {
    private final List<DRGElement> elements;
    private final Map<String, String> names = new HashMap<>();
    private final List<Faute> fautes = new ArrayList<>();

    Liens(List<DRGElement> elements) {
        this.elements = elements;
    }

    List<Faute> fautes() {
        elements.forEach(this::index);
        elements.forEach(element -> {
            if (element instanceof Decision decision && decision.getExpression() instanceof DecisionTable table)
                check(decision, table);
        });
        return fautes;
    }

    private void index(DRGElement element) {
        if (element.getId() == null || names.putIfAbsent(element.getId(), element.getName()) != null)
            fautes.add(Faute.table(
                    element.getName(),
                    "chaque décision et chaque entrée porte un identifiant, unique dans le document"));
    }

    private void check(Decision decision, DecisionTable table) {
        var tied = decision.getInformationRequirement().stream()
                .flatMap(Liens::references)
                .map(reference -> names.getOrDefault(reference.getHref().replaceFirst("^#", ""), ""))
                .collect(Collectors.toSet());
        table.getInput().stream()
                .map(DmnDocument::expression)
                .filter(expression -> isUntied(expression, tied))
                .forEach(expression -> fautes.add(new Faute(
                        decision.getName(),
                        0,
                        expression,
                        "cette entrée n'est pas reliée à la décision (informationRequirement)")));
    }

    private static Stream<DMNElementReference> references(InformationRequirement requirement) {
        return Stream.of(
                        Optional.ofNullable(requirement.getRequiredInput()),
                        Optional.ofNullable(requirement.getRequiredDecision()))
                .flatMap(Optional::stream);
    }

    /** A name that nobody brings is a fault of its own, with what was probably meant. */
    private boolean isUntied(String expression, Set<String> tied) {
        var root = DmnDocument.root(expression);
        return names.containsValue(root) && !tied.contains(root);
    }
}

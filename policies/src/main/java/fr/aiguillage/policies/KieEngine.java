package fr.aiguillage.policies;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.aiguillage.domain.politique.Ligne;
import fr.aiguillage.domain.politique.Situation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.kie.api.io.ResourceType;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.internal.io.ResourceFactory;

/** Apache KIE DMN with one document: says which rules of a table it selects. One question at a time. */
final class KieEngine {
    private final DMNRuntime runtime;
    private final DMNModel model;
    private final Map<String, Ligne> rules = new LinkedHashMap<>();
    private final ReentrantLock busy = new ReentrantLock();
    private List<Ligne> fired = new ArrayList<>();

    KieEngine(DmnDocument document, String dmn) {
        runtime = runtime(dmn);
        model = runtime.getModel(document.namespace(), document.name());
        if (model == null || model.hasErrors())
            throw new PolitiqueInvalide(List.of(Faute.document("le moteur DMN refuse ce document : "
                    + (model == null ? "modèle absent" : model.getMessages().toString()))));
        document.tables().forEach(this::index);
        runtime.addListener(new Fired());
    }

    private static DMNRuntime runtime(String dmn) {
        var resource = ResourceFactory.newByteArrayResource(dmn.getBytes(UTF_8));
        resource.setResourceType(ResourceType.DMN).setSourcePath("politique.dmn");
        return DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(resource))
                .getOrElseThrow(
                        cause -> new PolitiqueInvalide(List.of(Faute.document("le moteur DMN refuse ce document"))));
    }

    private void index(String name, DecisionTable table) {
        for (var rule : table.getRule()) {
            var outputs = new HashMap<String, String>();
            for (var column = 0; column < table.getOutput().size(); column++) {
                var literal = Cellule.literal(rule.getOutputEntry().get(column).getText());
                outputs.put(
                        Vocabulaire.outputName(name, table.getOutput().get(column)),
                        literal.orElseThrow().toString());
            }
            rules.put(rule.getId(), new Ligne(name, rule.getId(), Map.copyOf(outputs)));
        }
    }

    /** Every rule, in the order of the document. */
    List<Ligne> regles() {
        return List.copyOf(rules.values());
    }

    /** The rules of the table itself, without those of the tables that it reads. */
    List<Ligne> evaluate(EvaluatedTable table, Situation situation) {
        busy.lock();
        try {
            fired = new ArrayList<>();
            var result = runtime.evaluateByName(model, context(table, situation), table.name());
            if (result.hasErrors()) throw new IllegalStateException("the engine failed within the subset");
            return fired.stream()
                    .filter(ligne -> ligne.table().equals(table.name()))
                    .toList();
        } finally {
            busy.unlock();
        }
    }

    private DMNContext context(EvaluatedTable table, Situation situation) {
        var context = runtime.newContext();
        table.read().forEach(critere -> context.set(critere.nom(), critere.valeur(situation)));
        return context;
    }

    /** Notes which rules the engine selected. */
    private final class Fired implements DMNRuntimeEventListener {
        @Override
        public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
            event.getSelectedIds().forEach(id -> fired.add(rules.get(id)));
        }
    }
}

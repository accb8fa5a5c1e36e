package fr.aiguillage.policies;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.aiguillage.domain.politique.Critere;
import fr.aiguillage.domain.politique.Ligne;
import fr.aiguillage.domain.politique.Situation;
import fr.aiguillage.domain.politique.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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

/**
 * Decision tables run by Apache KIE DMN. Facts are discrete, so the answer for each distinct tuple of those that the
 * tables read is worked out once and looked up after that.
 */
public final class DmnTables implements Tables {
    private static final int REMEMBERED = 200_000;

    /** The values of the criteria that the tables read, in one order. */
    private record Tuple(List<Object> valeurs, int hash) {
        static Tuple of(Object[] valeurs) {
            return new Tuple(Arrays.asList(valeurs), Arrays.hashCode(valeurs));
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private final DMNRuntime runtime;
    private final DMNModel model;
    private final Critere[] criteres;
    private final Map<String, Ligne> rules = new LinkedHashMap<>();
    private final List<String> order;
    private final Cache<Tuple, List<Ligne>> answers =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final ReentrantLock engine = new ReentrantLock();
    private List<Ligne> fired = new ArrayList<>();

    private DmnTables(DmnDocument document, String dmn) {
        runtime = runtime(dmn);
        model = runtime.getModel(document.namespace(), document.name());
        if (model == null || model.hasErrors())
            throw new PolitiqueInvalide(List.of(Faute.document("le moteur DMN refuse ce document : "
                    + (model == null ? "modèle absent" : model.getMessages().toString()))));
        criteres = document.criteres().stream()
                .map(name -> Critere.named(name).orElseThrow())
                .toArray(Critere[]::new);
        order = List.copyOf(document.tables().keySet());
        document.tables().forEach(this::index);
        runtime.addListener(new Fired());
    }

    /**
     * Reads, checks and compiles a document.
     *
     * @throws PolitiqueInvalide when it is not DMN or outside the bounded subset
     */
    public static DmnTables load(String dmn) {
        return new DmnTables(DmnDocument.read(dmn), dmn);
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
    public List<Ligne> regles() {
        return List.copyOf(rules.values());
    }

    @Override
    public List<Ligne> fire(Situation situation) {
        return answers.get(tuple(situation), this::evaluate);
    }

    /** What the engine says, without the memory of earlier answers. */
    List<Ligne> fireAnew(Situation situation) {
        return evaluate(tuple(situation));
    }

    private Tuple tuple(Situation situation) {
        var valeurs = new Object[criteres.length];
        for (var i = 0; i < criteres.length; i++) valeurs[i] = criteres[i].valeur(situation);
        return Tuple.of(valeurs);
    }

    private List<Ligne> evaluate(Tuple tuple) {
        engine.lock();
        try {
            fired = new ArrayList<>();
            var result = runtime.evaluateAll(model, context(tuple));
            if (result.hasErrors()) throw new IllegalStateException("the engine failed within the subset");
            return fired.stream()
                    .sorted(Comparator.comparingInt(ligne -> order.indexOf(ligne.table())))
                    .toList();
        } finally {
            engine.unlock();
        }
    }

    private DMNContext context(Tuple tuple) {
        var context = runtime.newContext();
        for (var i = 0; i < criteres.length; i++)
            context.set(criteres[i].nom(), tuple.valeurs().get(i));
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

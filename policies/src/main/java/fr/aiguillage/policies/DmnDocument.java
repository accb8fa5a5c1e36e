package fr.aiguillage.policies;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kie.dmn.backend.marshalling.v1x.DMNMarshallerFactory;
import org.kie.dmn.model.api.DRGElement;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.model.api.InputClause;
import org.kie.dmn.model.api.InputData;
import org.kie.dmn.model.api.KnowledgeSource;

/** A DMN document that was read, and whose tables are all within the bounded subset. */
final class DmnDocument {
    static final int MAX_BYTES = 512 << 10;

    private final Definitions definitions;
    private final Map<String, DecisionTable> tables = new LinkedHashMap<>();

    private DmnDocument(Definitions definitions) {
        this.definitions = definitions;
    }

    /** @throws PolitiqueInvalide when it is not DMN, or outside the subset */
    static DmnDocument read(String dmn) {
        if (dmn.length() > MAX_BYTES || dmn.getBytes(UTF_8).length > MAX_BYTES)
            throw refused("le document dépasse 512 Kio");
        Enveloppe.check(dmn);
        var document = new DmnDocument(parse(dmn));
        var fautes = document.collect();
        fautes.addAll(new Subset(document.tables).fautes());
        if (!fautes.isEmpty()) throw new PolitiqueInvalide(fautes);
        return document;
    }

    /** KIE's reader answers some documents by an exception, others by nothing. */
    private static Definitions parse(String dmn) {
        try {
            return Optional.ofNullable(
                            DMNMarshallerFactory.newDefaultMarshaller().unmarshal(dmn))
                    .orElseThrow(DmnDocument::unreadable);
        } catch (RuntimeException e) {
            throw unreadable();
        }
    }

    static PolitiqueInvalide unreadable() {
        return refused("ce n'est pas un document DMN 1.1 à 1.5 lisible");
    }

    static PolitiqueInvalide refused(String message) {
        return new PolitiqueInvalide(List.of(Faute.document(message)));
    }

    private List<Faute> collect() {
        var fautes = new ArrayList<Faute>();
        if (!definitions.getImport().isEmpty()) fautes.add(Faute.document("un import n'est pas admis"));
        if (!definitions.getItemDefinition().isEmpty())
            fautes.add(Faute.document("une définition de type n'est pas admise"));
        definitions.getDrgElement().forEach(element -> collect(element, fautes));
        if (fautes.isEmpty()) fautes.addAll(new Liens(definitions.getDrgElement()).fautes());
        if (tables.isEmpty()) fautes.add(Faute.document("aucune table de décision"));
        return fautes;
    }

    private void collect(DRGElement element, List<Faute> fautes) {
        switch (element) {
            case Decision decision -> collect(decision, fautes);
            case InputData read -> {}
            case KnowledgeSource quoted -> {}
            default -> fautes.add(Faute.table(element.getName(), "seules les tables de décision sont admises"));
        }
    }

    private void collect(Decision decision, List<Faute> fautes) {
        if (!(decision.getExpression() instanceof DecisionTable table))
            fautes.add(Faute.table(decision.getName(), "seules les tables de décision sont admises"));
        else if (tables.putIfAbsent(decision.getName(), table) != null)
            fautes.add(Faute.table(decision.getName(), "deux décisions portent ce nom"));
    }

    String namespace() {
        return definitions.getNamespace();
    }

    String name() {
        return definitions.getName();
    }

    /** Its tables by name, in the order of the document. */
    Map<String, DecisionTable> tables() {
        return tables;
    }

    /** The names of the criteria that its tables read. */
    Set<String> criteres() {
        var names = new LinkedHashSet<String>();
        tables.values().stream()
                .flatMap(table -> table.getInput().stream())
                .map(DmnDocument::expression)
                .filter(name -> !tables.containsKey(root(name)))
                .forEach(names::add);
        return names;
    }

    static String expression(InputClause input) {
        return Optional.ofNullable(input.getInputExpression())
                .flatMap(expression -> Optional.ofNullable(expression.getText()))
                .orElse("")
                .strip();
    }

    /** What stands before the dot of {@code autoritesFiness.ars}. */
    static String root(String expression) {
        var dot = expression.indexOf('.');
        return dot < 0 ? expression : expression.substring(0, dot);
    }
}

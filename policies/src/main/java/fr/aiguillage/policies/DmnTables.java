package fr.aiguillage.policies;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.aiguillage.domain.politique.Ligne;
import fr.aiguillage.domain.politique.Situation;
import fr.aiguillage.domain.politique.Tables;
import java.util.List;

/**
 * Decision tables run by Apache KIE DMN. Facts are discrete, so the answer for each distinct tuple of those that the
 * tables read is worked out once and looked up after that.
 */
public final class DmnTables implements Tables {
    private static final int REMEMBERED = 200_000;

    private final KieEngine engine;
    private final List<EvaluatedTable> tables;
    private final long criteres;
    private final Cache<Long, List<Ligne>> answers =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private DmnTables(DmnDocument document, String dmn) {
        engine = new KieEngine(document, dmn);
        var dependances = new Dependances(document.tables());
        tables = document.tables().keySet().stream()
                .map(name -> EvaluatedTable.of(name, dependances.of(name)))
                .toList();
        criteres = tables.stream().mapToLong(EvaluatedTable::criteres).reduce(0, (some, more) -> some | more);
    }

    /**
     * Reads, checks and compiles a document.
     *
     * @throws PolitiqueInvalide when it is not DMN or outside the bounded subset
     */
    public static DmnTables load(String dmn) {
        return new DmnTables(DmnDocument.read(dmn), dmn);
    }

    @Override
    public List<Ligne> fire(Situation situation) {
        return answers.get(situation.bits() & criteres, bits -> assemble(new Situation(bits)));
    }

    private List<Ligne> assemble(Situation situation) {
        return tables.stream()
                .flatMap(table -> table.fire(situation, engine).stream())
                .toList();
    }

    /** What the engine says, without the memory of earlier answers. */
    public List<Ligne> fireAnew(Situation situation) {
        return tables.stream()
                .flatMap(table -> engine.evaluate(table, situation).stream())
                .toList();
    }

    /** Every rule, in the order of the document. */
    public List<Ligne> regles() {
        return engine.regles();
    }

    @Override
    public long criteres() {
        return criteres;
    }
}

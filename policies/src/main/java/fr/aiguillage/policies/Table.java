package fr.aiguillage.policies;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.HitPolicy;
import org.kie.dmn.model.api.OutputClause;

/**
 * A decision table within the bounded subset, freed of the engine.
 *
 * @param unique at most one of its rules fires, and other tables may read it; else all that match fire
 * @param entrees what each column reads: a criterion, a table, or {@code table.sortie}
 */
public record Table(String nom, boolean unique, List<String> entrees, List<Sortie> sorties, List<Regle> regles) {

    /**
     * A column of outputs.
     *
     * @param defaut what the table gives when no rule fires; nothing when it stays silent
     */
    public record Sortie(String nom, Optional<Object> defaut) {}

    /**
     * The tables of a document, in its order.
     *
     * @throws PolitiqueInvalide when it is not DMN or outside the bounded subset
     */
    public static List<Table> all(String dmn) {
        return DmnDocument.read(dmn).tables().entrySet().stream()
                .map(table -> of(table.getKey(), table.getValue()))
                .toList();
    }

    private static Table of(String name, DecisionTable table) {
        return new Table(
                name,
                table.getHitPolicy() == HitPolicy.UNIQUE,
                table.getInput().stream().map(DmnDocument::expression).toList(),
                table.getOutput().stream().map(output -> sortie(name, output)).toList(),
                IntStream.range(0, table.getRule().size())
                        .mapToObj(row -> regle(row + 1, table.getRule().get(row)))
                        .toList());
    }

    private static Sortie sortie(String table, OutputClause output) {
        var defaut =
                Optional.ofNullable(output.getDefaultOutputEntry()).flatMap(entry -> Cellule.literal(entry.getText()));
        return new Sortie(Vocabulaire.outputName(table, output), defaut);
    }

    private static Regle regle(int row, DecisionRule rule) {
        var libelle = Optional.ofNullable(rule.getDescription()).orElse("").strip();
        var sorties = rule.getOutputEntry().stream()
                .map(entry -> Cellule.literal(entry.getText()).orElseThrow())
                .toList();
        return new Regle(row, rule.getId(), libelle, Cellule.row(rule), sorties);
    }

    /** Whether its rules name destinataires; else other tables read it, or it is a table of triage. */
    public boolean oriente() {
        return sorties.stream().anyMatch(sortie -> sortie.nom().equals("destinataire"));
    }

    /** What a rule gives in the output of that name. */
    public Object sortie(Regle regle, String nom) {
        return IntStream.range(0, sorties.size())
                .filter(column -> sorties.get(column).nom().equals(nom))
                .mapToObj(column -> regle.sorties().get(column))
                .findFirst()
                .orElseThrow();
    }
}

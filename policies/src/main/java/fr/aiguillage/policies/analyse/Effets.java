package fr.aiguillage.policies.analyse;

import fr.aiguillage.domain.code.Role;
import fr.aiguillage.policies.Regle;
import fr.aiguillage.policies.Table;
import java.util.List;

/**
 * The rules of a policy as {@code Politique} unites them: the table {@code repli} counts only where no other table names
 * an authority that treats.
 */
final class Effets {
    private static final String REPLI = "repli";

    private final Diagrams diagrams;
    private final Regions regions;
    private final List<Table> tables;
    private final int possible;
    private final int treated;

    Effets(Diagrams diagrams, Regions regions, List<Table> tables) {
        this.diagrams = diagrams;
        this.regions = regions;
        this.tables = tables.stream().filter(Table::oriente).toList();
        possible = Possible.facts(diagrams);
        treated = diagrams.any(this.tables.stream()
                .filter(table -> !isRepli(table))
                .flatMap(table -> table.regles().stream()
                        .filter(regle -> table.sortie(regle, "role").equals(Role.TRAITEMENT.name()))
                        .map(regle -> regions.fires(table, regle)))
                .toList());
    }

    static boolean isRepli(Table table) {
        return table.nom().equals(REPLI);
    }

    /** Every rule that routes, in the order of the document. */
    List<Effet> all() {
        return tables.stream()
                .flatMap(table -> table.regles().stream().map(regle -> effet(table, regle)))
                .toList();
    }

    private Effet effet(Table table, Regle regle) {
        var fires = diagrams.and(regions.fires(table, regle), possible);
        var counts = isRepli(table) ? diagrams.minus(fires, treated) : fires;
        return new Effet(table, regle, table.sortie(regle, "destinataire") + " " + table.sortie(regle, "role"), counts);
    }
}

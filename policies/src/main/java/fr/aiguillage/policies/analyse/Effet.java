package fr.aiguillage.policies.analyse;

import fr.aiguillage.policies.Cellule;
import fr.aiguillage.policies.Regle;
import fr.aiguillage.policies.Table;
import java.util.stream.IntStream;

/**
 * What a rule that routes gives, and for which facts it counts.
 *
 * @param envoi a type of destinataire and a role, such as {@code ARS TRAITEMENT}
 */
record Effet(Table table, Regle regle, String envoi, int facts) {
    /** Whether some column tells at once that both never fire together. */
    boolean isApart(Effet other) {
        return table.nom().equals(other.table.nom())
                && IntStream.range(0, table.entrees().size())
                        .anyMatch(column -> apart(
                                regle.cellules().get(column),
                                other.regle.cellules().get(column)));
    }

    private static boolean apart(Cellule one, Cellule other) {
        return !one.exclut() && one.valeurs().stream().noneMatch(other::matches);
    }

    boolean isRuleOf(Effet other) {
        return regle.id().equals(other.regle.id());
    }
}

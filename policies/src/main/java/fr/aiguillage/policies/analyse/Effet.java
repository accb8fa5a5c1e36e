package fr.aiguillage.policies.analyse;

import fr.aiguillage.policies.Regle;
import fr.aiguillage.policies.Table;

/**
 * What a rule that routes gives, and for which facts it counts.
 *
 * @param envoi a type of destinataire and a role, such as {@code ARS TRAITEMENT}
 */
record Effet(Table table, Regle regle, String envoi, int facts) {
    boolean isRuleOf(Effet other) {
        return regle.id().equals(other.regle.id());
    }
}

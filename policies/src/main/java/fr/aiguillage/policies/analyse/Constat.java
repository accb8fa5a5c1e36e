package fr.aiguillage.policies.analyse;

import java.math.BigInteger;
import java.util.Map;

/**
 * Something that an analysis found, with one example.
 *
 * @param decision the table; empty when it is about all of them
 * @param ligne number of the rule in its table, from 1; 0 when it is about no rule
 * @param regle id of the rule, and {@code libelle} its label; empty when it is about no rule
 * @param message in French
 * @param exemple criteria and their values, strings or booleans, in the order of reading: one that is not there may be
 *     worth anything; empty when there are no such facts
 * @param combinaisons for how many combinations of values of the criteria read it holds
 */
public record Constat(
        Genre genre,
        String decision,
        int ligne,
        String regle,
        String libelle,
        String message,
        Map<String, Object> exemple,
        BigInteger combinaisons) {

    @Override
    public String toString() {
        var place = new StringBuilder();
        if (!decision.isEmpty()) place.append("décision « ").append(decision).append(" »");
        if (ligne > 0)
            place.append(", ligne ").append(ligne).append(" (").append(regle).append(')');
        return place.isEmpty() ? message : place + " : " + message;
    }
}

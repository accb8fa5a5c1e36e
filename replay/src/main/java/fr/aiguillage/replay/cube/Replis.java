package fr.aiguillage.replay.cube;

import fr.aiguillage.domain.politique.Critere;
import fr.aiguillage.domain.politique.Situation;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Facts for which no rule names an authority that treats.
 *
 * @param faits what the policy reads of them, by criterion
 * @param signalements reports that came in with them
 */
public record Replis(Map<String, Object> faits, long signalements) {
    static Replis of(long situation, long criteres, long signalements) {
        var faits = new LinkedHashMap<String, Object>();
        for (var critere : Critere.values())
            if ((critere.mask() & criteres) != 0) faits.put(critere.nom(), critere.valeur(new Situation(situation)));
        return new Replis(faits, signalements);
    }
}

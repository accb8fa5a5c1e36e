package fr.aiguillage.policies.analyse;

import fr.aiguillage.policies.Table;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a document says and answers otherwise than another. Exact: all combinations of values of the criteria that either
 * reads are looked at.
 *
 * @param ajoutees rules that only the later document has, by their id
 * @param retirees rules that only the earlier one has
 * @param ecarts facts that they answer otherwise, the most combinations first, {@value Ecarts#MAX} at most
 * @param combinaisons how many combinations there can be
 * @param differentes how many of them they answer otherwise
 * @param incomplete why the facts were not compared, in French; nothing when they were
 */
public record Differences(
        List<RegleEcrite> ajoutees,
        List<RegleEcrite> retirees,
        List<Modification> modifiees,
        List<Ecart> ecarts,
        BigInteger combinaisons,
        BigInteger differentes,
        Optional<String> incomplete) {

    /**
     * Reads, checks and compares two documents, both policies or both triage tables.
     *
     * @throws fr.aiguillage.policies.PolitiqueInvalide when either is outside the bounded subset
     * @throws IllegalArgumentException when one is a policy and the other is not
     */
    public static Differences between(String before, String after) {
        return between(Table.all(before), Table.all(after));
    }

    static Differences between(List<Table> before, List<Table> after) {
        if (Reponses.isPolicy(before) != Reponses.isPolicy(after))
            throw new IllegalArgumentException("une politique ne se compare pas à des tables de triage");
        var ecarts = Ecarts.between(before, after);
        var old = written(before);
        var late = written(after);
        return new Differences(
                without(late, old),
                without(old, late),
                old.values().stream()
                        .flatMap(
                                regle -> Optional.ofNullable(late.get(regle.key()))
                                        .flatMap(same -> Modification.of(regle, same))
                                        .stream())
                        .toList(),
                ecarts.ecarts(),
                ecarts.combinaisons(),
                ecarts.differentes(),
                ecarts.incomplete());
    }

    private static Map<String, RegleEcrite> written(List<Table> tables) {
        var all = new LinkedHashMap<String, RegleEcrite>();
        tables.stream().flatMap(RegleEcrite::of).forEach(regle -> all.put(regle.key(), regle));
        return all;
    }

    private static List<RegleEcrite> without(Map<String, RegleEcrite> all, Map<String, RegleEcrite> others) {
        return all.values().stream()
                .filter(regle -> !regle.id().isEmpty() && !others.containsKey(regle.key()))
                .toList();
    }
}

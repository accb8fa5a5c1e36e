package fr.aiguillage.policies.analyse;

import fr.aiguillage.policies.Table;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** The facts that two documents answer otherwise. */
record Ecarts(List<Ecart> ecarts, BigInteger combinaisons, BigInteger differentes, Optional<String> incomplete) {
    static final int MAX = 100;

    static Ecarts between(List<Table> before, List<Table> after) {
        var diagrams = new Diagrams(Variables.of(List.of(before, after)));
        var reading = new Reading(diagrams);
        try {
            var avant = new Reponses(diagrams, reading, before).termes();
            var apres = new Reponses(diagrams, reading, after).termes();
            return new Comparaison(diagrams, reading, avant, apres).ecarts();
        } catch (TooLarge e) {
            var place = e.table().isEmpty() ? "" : " à la décision « " + e.table() + " »";
            return new Ecarts(
                    List.of(),
                    reading.count(diagrams.all),
                    BigInteger.ZERO,
                    Optional.of("comparaison trop grande" + place + " : " + Diagrams.BOUNDS));
        }
    }
}

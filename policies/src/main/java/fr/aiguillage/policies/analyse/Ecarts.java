package fr.aiguillage.policies.analyse;

import fr.aiguillage.policies.Table;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The facts that two documents answer otherwise. */
record Ecarts(List<Ecart> ecarts, BigInteger combinaisons, BigInteger differentes, Optional<String> incomplete) {
    static final int MAX = 100;

    private record Pair(Reponse avant, Reponse apres) {
        boolean differs() {
            return !avant.equals(apres);
        }
    }

    static Ecarts between(List<Table> before, List<Table> after) {
        var diagrams = new Diagrams(Variables.of(List.of(before, after)));
        var reading = new Reading(diagrams);
        try {
            return new Comparaison(diagrams, reading, Possible.facts(diagrams)).ecarts(before, after);
        } catch (TooLarge e) {
            var place = e.table().isEmpty() ? "" : " à la décision « " + e.table() + " »";
            return new Ecarts(
                    List.of(),
                    reading.count(diagrams.all),
                    BigInteger.ZERO,
                    Optional.of("comparaison trop grande" + place + " : " + Diagrams.BOUNDS));
        }
    }

    private record Comparaison(Diagrams diagrams, Reading reading, int possible) {

        Ecarts ecarts(List<Table> before, List<Table> after) {
            var pairs = diagrams.combine(
                    new Reponses(diagrams, before).function(),
                    new Reponses(diagrams, after).function(),
                    (avant, apres) -> new Pair((Reponse) avant, (Reponse) apres));
            var differing = diagrams.and(possible, diagrams.where(pairs, pair -> ((Pair) pair).differs()));
            var ecarts = reading.values(pairs).stream()
                    .map(Pair.class::cast)
                    .filter(Pair::differs)
                    .flatMap(pair -> ecart(pairs, pair).stream())
                    .sorted(Comparator.comparing(Ecart::combinaisons).reversed())
                    .limit(MAX)
                    .toList();
            return new Ecarts(ecarts, reading.count(possible), reading.count(differing), Optional.empty());
        }

        private Optional<Ecart> ecart(int pairs, Pair pair) {
            var facts = diagrams.and(possible, diagrams.where(pairs, pair::equals));
            if (facts == diagrams.none) return Optional.empty();
            var cas = new Cubes(diagrams, possible).first(facts);
            return Optional.of(
                    new Ecart(pair.avant(), pair.apres(), cas.said(), reading.example(facts), reading.count(facts)));
        }
    }
}

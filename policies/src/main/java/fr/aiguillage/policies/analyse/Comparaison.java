package fr.aiguillage.policies.analyse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Two documents whose answers are known as sets of facts, term by term. */
final class Comparaison {
    private final Diagrams diagrams;
    private final Reading reading;
    private final Map<String, Integer> avant;
    private final Map<String, Integer> apres;
    private final int possible;

    Comparaison(Diagrams diagrams, Reading reading, Map<String, Integer> avant, Map<String, Integer> apres) {
        this.diagrams = diagrams;
        this.reading = reading;
        this.avant = avant;
        this.apres = apres;
        possible = Possible.facts(diagrams);
    }

    Ecarts ecarts() {
        var differing = differing();
        var ecarts = new ArrayList<Ecart>();
        for (var left = differing; left != diagrams.none && ecarts.size() < Ecarts.MAX; ) {
            var alike = answeredAlike(left);
            ecarts.add(ecart(alike));
            left = diagrams.minus(left, alike);
        }
        ecarts.sort(Comparator.comparing(Ecart::combinaisons).reversed());
        return new Ecarts(List.copyOf(ecarts), reading.count(possible), reading.count(differing), Optional.empty());
    }

    private int differing() {
        var unlike = Stream.concat(avant.keySet().stream(), apres.keySet().stream())
                .distinct()
                .map(terme -> diagrams.unlike(set(avant, terme), set(apres, terme)))
                .toList();
        return diagrams.and(possible, diagrams.any(unlike));
    }

    private int set(Map<String, Integer> termes, String terme) {
        return termes.getOrDefault(terme, diagrams.none);
    }

    /** Facts of a set that both documents answer alike: term by term, those that have it if any do. */
    private int answeredAlike(int set) {
        var alike = set;
        for (var terme :
                Stream.concat(avant.values().stream(), apres.values().stream()).toList()) {
            var having = diagrams.and(alike, terme);
            if (having != diagrams.none) alike = having;
        }
        return alike;
    }

    private Ecart ecart(int facts) {
        var cas = new Cubes(diagrams, possible).first(facts);
        return new Ecart(
                reponse(avant, facts), reponse(apres, facts), cas.said(), reading.example(facts), reading.count(facts));
    }

    private Reponse reponse(Map<String, Integer> termes, int facts) {
        var said = termes.entrySet().stream()
                .filter(terme -> diagrams.meet(terme.getValue(), facts))
                .map(Map.Entry::getKey)
                .toList();
        List<String> named =
                said.stream().filter(terme -> !terme.equals(Reponses.REPLI)).toList();
        return new Reponse(named, said.contains(Reponses.REPLI));
    }
}

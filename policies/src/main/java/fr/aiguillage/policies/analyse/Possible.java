package fr.aiguillage.policies.analyse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which facts there can be: some criteria follow from others, as {@code Critere} derives them. */
final class Possible {
    static final Map<String, List<String>> IMPLIED_BY = Map.of(
            "abusDeclare",
                    List.of("typePhysique", "typeSexuelle", "declareViolences", "declareSexuelle", "negligences"),
            "autreMotif", List.of("motifMaltraitance"));

    private Possible() {}

    /** The set of them. */
    static int facts(Diagrams diagrams) {
        var impossible = IMPLIED_BY.entrySet().stream()
                .flatMap(implied ->
                        implied.getValue().stream().flatMap(cause -> without(diagrams, cause, implied.getKey())))
                .toList();
        return diagrams.minus(diagrams.all, diagrams.any(impossible));
    }

    /** The facts with a cause and without what it implies. */
    private static Stream<Integer> without(Diagrams diagrams, String cause, String implied) {
        Optional<Integer> with = diagrams.criterion(cause);
        return with.flatMap(set -> diagrams.criterion(implied).map(other -> diagrams.minus(set, other))).stream();
    }
}

package fr.aiguillage.policies.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.politique.Critere;
import fr.aiguillage.domain.politique.Situation;
import fr.aiguillage.policies.Hasard;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the analysis holds impossible never happens, and whatever else there is does. */
class PossibleTest {
    private static final Set<Critere> NOT_FACTS = Set.of(Critere.ALMA_COUVRE, Critere.SEXUELLE, Critere.PHYSIQUE);

    private record Pair(Critere one, boolean isOne, Critere other, boolean isOther) {}

    private static List<Critere> booleans() {
        return Arrays.stream(Critere.values())
                .filter(critere -> critere.valeurs().contains(true) && !NOT_FACTS.contains(critere))
                .toList();
    }

    private static Stream<Pair> pairs() {
        return booleans().stream()
                .flatMap(one -> booleans().stream()
                        .filter(other -> other.compareTo(one) > 0)
                        .flatMap(other -> Stream.of(
                                new Pair(one, false, other, false),
                                new Pair(one, false, other, true),
                                new Pair(one, true, other, false),
                                new Pair(one, true, other, true))));
    }

    private static boolean isIn(Pair pair, Situation situation) {
        return pair.one().valeur(situation).equals(pair.isOne())
                && pair.other().valeur(situation).equals(pair.isOther());
    }

    private static boolean isExcluded(Pair pair) {
        return isExcluded(pair.one(), pair.isOne(), pair.other(), pair.isOther())
                || isExcluded(pair.other(), pair.isOther(), pair.one(), pair.isOne());
    }

    private static boolean isExcluded(Critere cause, boolean isCause, Critere implied, boolean isImplied) {
        return isCause
                && !isImplied
                && Possible.IMPLIED_BY.getOrDefault(implied.nom(), List.of()).contains(cause.nom());
    }

    @Test
    void facts_drawn_at_random_give_every_pair_of_booleans_but_those() {
        var situations = Hasard.faits(7, 20_000).map(Situation::of).toList();
        var never = pairs().filter(pair -> situations.stream().noneMatch(situation -> isIn(pair, situation)))
                .collect(Collectors.toSet());
        assertThat(never).isEqualTo(pairs().filter(PossibleTest::isExcluded).collect(Collectors.toSet()));
    }
}

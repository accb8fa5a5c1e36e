package fr.aiguillage.policies.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.policies.Table;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What diagrams say of two policies drawn at random is what asking both every combination of facts says. */
class DifferencesTest {
    private record Answers(Reponse avant, Reponse apres) {}

    private record Drawn(long seed, List<Table> before, List<Table> after, List<Map<String, Object>> facts) {
        static Drawn of(long seed) {
            var before = Tirage.policy(seed);
            var after = seed % 4 == 0 ? Tirage.policy(seed + 7) : Tirage.variant(seed);
            var facts = Naive.facts(Naive.criteres(Stream.concat(before.stream(), after.stream())));
            return new Drawn(seed, before, after, facts);
        }

        Answers answers(Map<String, Object> some) {
            return new Answers(new Naive(before).answer(some), new Naive(after).answer(some));
        }

        Map<Answers, BigInteger> differing() {
            return facts.stream()
                    .map(this::answers)
                    .filter(answers -> !answers.avant().equals(answers.apres()))
                    .collect(Collectors.groupingBy(
                            answers -> answers,
                            Collectors.reducing(BigInteger.ZERO, answers -> BigInteger.ONE, BigInteger::add)));
        }

        @Override
        public String toString() {
            return "seed " + seed;
        }
    }

    static Stream<Drawn> drawn() {
        return LongStream.range(0, 40)
                .mapToObj(Drawn::of)
                .filter(drawn -> drawn.facts().size() < 5_000);
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void facts_answered_otherwise_are_all_found_and_counted(Drawn drawn) {
        var differences = Differences.between(drawn.before(), drawn.after());
        assertThat(differences.ecarts().stream()
                        .collect(Collectors.toMap(
                                ecart -> new Answers(ecart.avant(), ecart.apres()), Ecart::combinaisons)))
                .isEqualTo(drawn.differing());
        assertThat(differences.combinaisons())
                .isEqualTo(BigInteger.valueOf(drawn.facts().size()));
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void an_example_is_answered_so_by_both(Drawn drawn) {
        assertThat(Differences.between(drawn.before(), drawn.after()).ecarts())
                .allSatisfy(ecart -> assertThat(drawn.facts().stream()
                                .filter(some -> some.entrySet()
                                        .containsAll(ecart.exemple().entrySet()))
                                .map(drawn::answers)
                                .distinct())
                        .containsExactly(new Answers(ecart.avant(), ecart.apres())));
    }
}

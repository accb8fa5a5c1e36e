package fr.aiguillage.policies.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.policies.Regle;
import fr.aiguillage.policies.Table;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What diagrams say of policies drawn at random is what asking every combination of facts says. */
class AnalyseTest {
    /** A policy with all its facts. */
    private record Drawn(long seed, List<Table> tables, Naive naive, List<Map<String, Object>> facts) {
        static Drawn of(long seed) {
            var tables = Tirage.policy(seed);
            return new Drawn(seed, tables, new Naive(tables), Naive.facts(Naive.criteres(tables.stream())));
        }

        Analyse analyse() {
            return Analyse.of(tables);
        }

        long count(Predicate<Map<String, Object>> wanted) {
            return facts.stream().filter(wanted).count();
        }

        Stream<Map<String, Object>> with(Map<String, Object> example) {
            return facts.stream().filter(some -> some.entrySet().containsAll(example.entrySet()));
        }

        boolean onlyRepli(Map<String, Object> some) {
            return naive.answer(some).repli();
        }

        boolean nobody(Map<String, Object> some) {
            return naive.counting(some).isEmpty();
        }

        @Override
        public String toString() {
            return "seed " + seed;
        }
    }

    static Stream<Drawn> drawn() {
        return LongStream.range(0, 25).mapToObj(Drawn::of);
    }

    private static BigInteger total(List<Constat> constats) {
        return constats.stream().map(Constat::combinaisons).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static Set<String> rules(List<Constat> constats) {
        return constats.stream().map(Constat::regle).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void all_facts_are_counted(Drawn drawn) {
        assertThat(drawn.analyse().combinaisons())
                .isEqualTo(BigInteger.valueOf(drawn.facts().size()));
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void facts_that_name_nobody_are_all_found_once(Drawn drawn) {
        assertThat(total(drawn.analyse().constats(Genre.LACUNE)))
                .isEqualTo(BigInteger.valueOf(drawn.count(drawn::nobody)));
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void facts_that_only_the_fallback_catches_are_all_found_once(Drawn drawn) {
        assertThat(total(drawn.analyse().constats(Genre.REPLI)))
                .isEqualTo(BigInteger.valueOf(drawn.count(drawn::onlyRepli)));
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void an_example_holds_whatever_the_criteria_that_it_leaves_open(Drawn drawn) {
        var analyse = drawn.analyse();
        assertThat(analyse.constats(Genre.LACUNE))
                .allSatisfy(constat ->
                        assertThat(drawn.with(constat.exemple())).isNotEmpty().allMatch(drawn::nobody));
        assertThat(analyse.constats(Genre.REPLI))
                .allSatisfy(constat ->
                        assertThat(drawn.with(constat.exemple())).isNotEmpty().allMatch(drawn::onlyRepli));
        assertThat(analyse.constats(Genre.REDONDANTE).stream()
                        .filter(constat -> !constat.message().contains("défaut")))
                .allSatisfy(constat -> assertThat(drawn.with(constat.exemple()))
                        .isNotEmpty()
                        .allMatch(some -> drawn.naive().counting(some).contains(constat.regle())));
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void rules_that_never_count_are_those_that_no_facts_fire(Drawn drawn) {
        var counting = new HashSet<String>();
        for (var some : drawn.facts()) {
            counting.addAll(drawn.naive().counting(some));
            drawn.tables().stream()
                    .filter(table -> !table.oriente())
                    .forEach(table -> drawn.naive().fired(table, some).forEach(regle -> counting.add(regle.id())));
        }
        var never = drawn.tables().stream()
                .flatMap(table -> table.regles().stream())
                .map(Regle::id)
                .filter(id -> !counting.contains(id))
                .collect(Collectors.toSet());
        assertThat(rules(drawn.analyse().constats(Genre.JAMAIS))).isEqualTo(never);
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void redundant_rules_are_those_whose_absence_changes_no_answer(Drawn drawn) {
        var analyse = drawn.analyse();
        var never = rules(analyse.constats(Genre.JAMAIS));
        var absent = drawn.tables().stream()
                .flatMap(table -> table.regles().stream()
                        .filter(regle -> !never.contains(regle.id()))
                        .filter(regle -> changesNothing(drawn, table, regle)))
                .map(Regle::id)
                .collect(Collectors.toSet());
        assertThat(rules(analyse.constats(Genre.REDONDANTE))).isEqualTo(absent);
    }

    private static boolean changesNothing(Drawn drawn, Table table, Regle regle) {
        var without = drawn.naive().without(regle);
        var fewer = without.tables().stream()
                .filter(other -> other.nom().equals(table.nom()))
                .findFirst()
                .orElseThrow();
        return drawn.facts().stream()
                .allMatch(some -> table.oriente()
                        ? without.answer(some).equals(drawn.naive().answer(some))
                        : without.given(fewer, some).equals(drawn.naive().given(table, some)));
    }
}

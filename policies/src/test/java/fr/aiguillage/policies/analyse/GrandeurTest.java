package fr.aiguillage.policies.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.aiguillage.domain.politique.Critere;
import fr.aiguillage.policies.Cellule;
import fr.aiguillage.policies.PolitiqueInvalide;
import fr.aiguillage.policies.Regle;
import fr.aiguillage.policies.Table;
import fr.aiguillage.policies.Table.Sortie;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Work and memory are bounded, and what is too large says so. */
class GrandeurTest {
    private static final List<String> FACTS = List.of("dangerImmediat", "abusDeclare");
    private static final Cellule TOUT = new Cellule(true, List.of());

    private static final Map<String, List<?>> VALUES = new HashMap<>();

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(1);

    private Table table(int rules, List<String> entrees, int dashes) {
        var regles = IntStream.rangeClosed(1, rules)
                .mapToObj(ligne -> new Regle(
                        ligne,
                        "r" + ligne,
                        "",
                        entrees.stream().map(entree -> cell(entree, dashes)).toList(),
                        List.of("ARS", "TRAITEMENT")))
                .toList();
        return new Table(
                "grande",
                false,
                entrees,
                List.of(new Sortie("destinataire", Optional.empty()), new Sortie("role", Optional.empty())),
                regles);
    }

    /** @param dashes cells out of ten that say nothing */
    private Cellule cell(String entree, int dashes) {
        if (random.nextInt(10) < dashes) return TOUT;
        var values = VALUES.computeIfAbsent(entree, Naive::values);
        return new Cellule(false, List.of(values.get(random.nextInt(values.size()))));
    }

    private static List<String> everything() {
        return Arrays.stream(Critere.values()).map(Critere::nom).toList();
    }

    @Test
    void two_thousand_rules_over_codes_are_analysed() {
        var tables = List.of(table(2_000, List.of("finessCategorie", "lieu", "precision", "misEnCause", "urgence"), 3));
        assertThat(Analyse.of(tables).complete()).isTrue();
    }

    @Test
    void rules_over_every_criterion_at_once_are_too_large_and_name_the_table() {
        var tables = List.of(table(400, everything(), 6));
        assertThat(Analyse.of(tables).constats(Genre.INCOMPLETE))
                .extracting(Constat::toString)
                .singleElement()
                .asString()
                .contains("analyse trop grande : ")
                .contains("plus de 500000 nœuds ou 60000000 étapes");
    }

    @Test
    void a_comparison_that_is_too_large_says_so_and_still_names_the_rules() {
        var small = List.of(table(1, everything(), 6));
        var large = List.of(table(400, everything(), 6));
        var differences = Differences.between(small, large);
        assertThat(differences.incomplete()).get().asString().startsWith("comparaison trop grande");
        assertThat(differences.ajoutees()).hasSize(399);
    }

    /** Each table reads the one before it twice: read naively, the first would be read 2^60 times. */
    @Test
    void tables_that_read_tables_are_each_worked_out_once() {
        var all = IntStream.range(0, 60)
                .mapToObj(index -> index == 0 ? lookup(0, FACTS) : lookup(index))
                .toList();
        assertThat(Analyse.of(all).complete()).isTrue();
    }

    @Test
    void a_document_of_such_tables_is_refused_before_the_engine_follows_them() {
        var tables = Stream.concat(
                        IntStream.range(0, 60).mapToObj(index -> index == 0 ? lookup(0, FACTS) : lookup(index)),
                        Stream.of(table(1, List.of("t59.a"), 10)))
                .toList();
        assertThatThrownBy(() -> Analyse.of(Dmn.text(tables)))
                .isInstanceOf(PolitiqueInvalide.class)
                .hasMessage("décision « t12 » : trop de tables lues l'une par l'autre pour arriver à celle-ci");
    }

    private static Table lookup(int index) {
        return lookup(index, List.of("t" + (index - 1) + ".a", "t" + (index - 1) + ".b"));
    }

    private static Table lookup(int index, List<String> entrees) {
        var yes = new Cellule(false, List.of(true));
        return new Table(
                "t" + index,
                true,
                entrees,
                List.of(new Sortie("a", Optional.of(false)), new Sortie("b", Optional.of(false))),
                List.of(new Regle(1, "t" + index + "-1", "", List.of(yes, yes), List.of(true, true))));
    }
}

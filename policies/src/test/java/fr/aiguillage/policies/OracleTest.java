package fr.aiguillage.policies;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.annuaire.Annuaire;
import fr.aiguillage.domain.decision.Orientation;
import fr.aiguillage.domain.decision.Politique;
import fr.aiguillage.domain.politique.Ligne;
import fr.aiguillage.domain.politique.Situation;
import fr.aiguillage.domain.politique.Tables;
import fr.aiguillage.domain.signalement.Faits;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The tables on facts drawn at random: against plain Java, and against themselves. */
class OracleTest {
    private static final long SEED = 20260301;
    private static final int COUNT = 20_000;
    private static final Annuaire ANNUAIRE = Reference.REFERENTIEL.annuaire();

    private static Oracle.Answer answer(Politique politique, Faits faits) {
        return answer(politique.orient(faits, ANNUAIRE));
    }

    private static Oracle.Answer answer(Orientation orientation) {
        return new Oracle.Answer(
                orientation.urgence(),
                orientation.perimetre(),
                new TreeSet<>(Reference.recipients(orientation)),
                orientation.repli());
    }

    @Test
    void associatif_says_what_section_5_says() {
        Hasard.faits(SEED, COUNT)
                .forEach(faits -> assertThat(answer(Reference.ASSOCIATIF, faits))
                        .as("seed %d: %s", SEED, faits)
                        .isEqualTo(new Oracle(faits, ANNUAIRE).associatif()));
    }

    @Test
    void centralise_says_what_section_5_says() {
        Hasard.faits(SEED, COUNT)
                .forEach(faits -> assertThat(answer(Reference.CENTRALISE, faits))
                        .as("seed %d: %s", SEED, faits)
                        .isEqualTo(new Oracle(faits, ANNUAIRE).centralise()));
    }

    /** Or what agrees above would agree by never having been asked. */
    @Test
    void every_rule_that_ships_fires_on_some_of_these_facts() {
        var situations = Hasard.faits(SEED, COUNT).map(OracleTest::situation).toList();
        for (var name : List.of("associatif", "centralise", "triage")) {
            var dmn = Donnees.text("dmn/" + name + ".dmn");
            var tables = DmnTables.load(dmn);
            assertThat(situations.stream().flatMap(situation -> tables.fire(situation).stream()))
                    .extracting(Ligne::regle)
                    .containsAll(Libelles.of(dmn).keySet());
        }
    }

    @Test
    void what_is_remembered_is_what_the_engine_says_anew() {
        var once = DmnTables.load(Donnees.text("dmn/centralise.dmn"));
        Hasard.faits(SEED + 1, 2_000)
                .map(OracleTest::situation)
                .forEach(situation -> assertThat(once.fire(situation))
                        .isEqualTo(once.fireAnew(situation))
                        .isEqualTo(once.fire(situation)));
    }

    @Test
    void two_compilations_of_one_document_decide_alike() {
        Tables other = DmnTables.load(Donnees.text("dmn/associatif.dmn"));
        Hasard.faits(SEED + 2, 2_000)
                .map(OracleTest::situation)
                .forEach(situation -> assertThat(other.fire(situation))
                        .isEqualTo(Reference.ASSOCIATIF.tables().fire(situation)));
    }

    @Test
    void many_threads_decide_as_one() {
        var cases = Hasard.faits(SEED + 3, 4_000).toList();
        var alone = cases.stream()
                .map(faits -> Reference.CENTRALISE.orient(faits, ANNUAIRE))
                .toList();
        var fresh = new Politique(
                Reference.CENTRALISE.id(),
                Reference.CENTRALISE.triage(),
                DmnTables.load(Donnees.text("dmn/centralise.dmn")));
        assertThat(cases.parallelStream().map(faits -> fresh.orient(faits, ANNUAIRE)))
                .containsExactlyElementsOf(alone);
    }

    private static Situation situation(Faits faits) {
        var qualification = Reference.CENTRALISE.triage().qualify(faits);
        return Situation.of(faits).qualified(qualification, faits.recuLe().getEpochSecond() % 2 == 0);
    }
}

package fr.aiguillage.replay.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.replay.synthese.Simulation;
import fr.aiguillage.replay.synthese.Simulation.Semaine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final DestinataireId CD = new DestinataireId("CD-54D");
    private static final long SEED = 8084;

    private static ModeleService modele(int parSemaine) {
        return ModeleService.parse("""
                source: essai
                horaires: {jours: [LUNDI, MARDI, MERCREDI, JEUDI, VENDREDI], de: "09:00", a: "17:00"}
                capacites: [{parSemaine: %d}]
                """.formatted(parSemaine));
    }

    private static List<Arrivee> arrivals(long seed, int reports) {
        var random = new Random(seed);
        var arrivals = new ArrayList<Arrivee>();
        for (var i = 0; i < reports; i++)
            arrivals.add(arrival(Instant.parse("2026-01-05T00:00:00Z").plusSeconds(random.nextInt(20 * 7 * 86_400))));
        arrivals.sort(Comparator.comparing(Arrivee::recuLe));
        return arrivals;
    }

    private static Arrivee arrival(Instant instant) {
        return new Arrivee(instant, CD, DestinataireType.CD);
    }

    private static Simulation run(ModeleService modele, List<Arrivee> arrivals) {
        return SimulationRunner.run(modele, "essai@1", arrivals.iterator());
    }

    @Test
    void a_report_of_saturday_waits_until_monday() {
        var saturday = Instant.parse("2026-01-10T10:00:00Z");
        assertThat(run(modele(40), List.of(arrival(saturday), arrival(Instant.parse("2026-01-12T10:00:00Z"))))
                        .semaines())
                .containsExactly(
                        new Semaine(CD, LocalDate.parse("2026-01-05"), 1, 0, 1, Duration.ZERO, Duration.ZERO),
                        new Semaine(
                                CD,
                                LocalDate.parse("2026-01-12"),
                                1,
                                2,
                                0,
                                Duration.ZERO,
                                Duration.between(saturday, Instant.parse("2026-01-12T08:00:00Z"))));
    }

    @Test
    void nothing_is_begun_on_a_public_holiday() {
        var holiday = Instant.parse("2026-05-01T08:00:00Z");
        var week = run(modele(40), List.of(arrival(holiday))).semaines().getFirst();
        assertThat(week.enAttente()).isEqualTo(1);
    }

    @Test
    void what_came_is_begun_or_waits() {
        for (var capacity : new int[] {0, 3, 20, 100}) {
            var weeks = run(modele(capacity), arrivals(SEED, 500)).semaines();
            var begun = weeks.stream().mapToLong(Semaine::traites).sum();
            assertThat(weeks.stream().mapToLong(Semaine::arrivees).sum()).isEqualTo(500);
            assertThat(begun + weeks.getLast().enAttente()).isEqualTo(500);
        }
    }

    @Test
    void a_capacity_of_nothing_begins_nothing() {
        assertThat(run(modele(0), arrivals(SEED, 100)).semaines()).allMatch(week -> week.traites() == 0);
    }

    @Test
    void more_capacity_never_leaves_more_waiting() {
        for (var seed = SEED; seed < SEED + 20; seed++) {
            var some = run(modele(10), arrivals(seed, 300)).semaines();
            var twice = run(modele(20), arrivals(seed, 300)).semaines();
            for (var i = 0; i < some.size(); i++)
                assertThat(twice.get(i).enAttente())
                        .isLessThanOrEqualTo(some.get(i).enAttente());
        }
    }

    @Test
    void capacity_without_end_begins_at_once_while_open() {
        var open = arrivals(SEED, 2_000).stream()
                .filter(one -> new Horaires(
                                modele(1).horaires().jours(),
                                modele(1).horaires().de(),
                                modele(1).horaires().a(),
                                false)
                        .next(one.recuLe())
                        .equals(one.recuLe()))
                .toList();
        assertThat(run(modele(10_000_000), open).semaines())
                .isNotEmpty()
                .allMatch(week -> week.attenteNeuvieme().isZero());
    }

    @Test
    void a_capacity_begins_on_its_day() {
        var later = ModeleService.parse("""
                source: essai
                horaires: {jours: [LUNDI], de: "09:00", a: "17:00"}
                capacites: [{type: CD, parSemaine: 5, aPartirDu: 2026-02-02}]
                """);
        var weeks = run(
                        later,
                        List.of(
                                arrival(Instant.parse("2026-01-05T09:00:00Z")),
                                arrival(Instant.parse("2026-02-03T09:00:00Z"))))
                .semaines();
        assertThat(weeks).extracting(Semaine::traites).containsExactly(0L, 0L, 0L, 0L, 1L);
    }

    @Test
    void every_fault_of_a_model_is_named() {
        assertThatThrownBy(() -> ModeleService.parse("""
                horaires: {jours: [LUNDY], de: "9h", a: "17:00", pauses: oui}
                capacites: [{type: CDD, parSemaine: beaucoup, aPartirDu: demain}]
                """))
                .isInstanceOf(ModeleInvalide.class)
                .hasMessageContainingAll(
                        "source",
                        "horaires.jours : « LUNDY »",
                        "horaires.de : « 9h »",
                        "horaires.pauses : inconnu",
                        "capacites[0].type : « CDD »",
                        "capacites[0].parSemaine",
                        "capacites[0].aPartirDu : « demain »");
    }

    @Test
    void the_model_that_ships_is_read() throws IOException {
        try (var in = Objects.requireNonNull(ModeleService.class.getResourceAsStream("modele.yaml"))) {
            var modele = ModeleService.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(modele.parSemaine(CD, DestinataireType.CD, LocalDate.parse("2026-03-02")))
                    .isEqualTo(30);
        }
    }
}

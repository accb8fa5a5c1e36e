package fr.aiguillage.domain.annuaire;

import static fr.aiguillage.domain.Exemples.METZ;
import static fr.aiguillage.domain.Exemples.NANCY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.aiguillage.domain.Exemples;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.signalement.Ressort;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnuaireTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final Ressort CHER = new Ressort("18", "18D", "24");

    private static List<String> competents(Annuaire annuaire, DestinataireType type, Ressort ressort, LocalDate date) {
        return annuaire.competents(type, ressort, date).stream()
                .map(DestinataireId::value)
                .toList();
    }

    private static Annuaire covering(String zone, Optional<LocalDate> from, Optional<LocalDate> to) {
        return new Annuaire(List.of(new Destinataire(
                new DestinataireId("ALMA-36-18"),
                DestinataireType.ALMA,
                "ALMA 36",
                "test",
                List.of(new Couverture(Zone.parse(zone), from, to)),
                List.of(),
                Optional.empty())));
    }

    @Test
    void one_destinataire_may_cover_several_departements() {
        assertThat(competents(Exemples.ANNUAIRE, DestinataireType.ALMA, NANCY, DAY))
                .containsExactly("ALMA-54-57");
        assertThat(competents(Exemples.ANNUAIRE, DestinataireType.ALMA, METZ, DAY))
                .containsExactly("ALMA-54-57");
    }

    @Test
    void a_region_covers_all_its_departements() {
        assertThat(competents(Exemples.ANNUAIRE, DestinataireType.ARS, METZ, DAY))
                .containsExactly("ARS-44");
    }

    @Test
    void coverage_begins_on_its_first_day() {
        var annuaire = covering("departement:18", Optional.of(LocalDate.of(2018, 1, 1)), Optional.empty());
        assertThat(competents(annuaire, DestinataireType.ALMA, CHER, LocalDate.of(2017, 12, 31)))
                .isEmpty();
        assertThat(competents(annuaire, DestinataireType.ALMA, CHER, LocalDate.of(2018, 1, 1)))
                .containsExactly("ALMA-36-18");
    }

    @Test
    void coverage_ends_after_its_last_day() {
        var annuaire = covering("national", Optional.empty(), Optional.of(LocalDate.of(2026, 2, 28)));
        assertThat(competents(annuaire, DestinataireType.ALMA, CHER, LocalDate.of(2026, 2, 28)))
                .containsExactly("ALMA-36-18");
        assertThat(competents(annuaire, DestinataireType.ALMA, CHER, LocalDate.of(2026, 3, 1)))
                .isEmpty();
    }

    @Test
    void a_closed_destinataire_takes_nothing_after_its_last_day() {
        var closed = Exemples.ANNUAIRE.closing(new DestinataireId("ALMA-54-57"), DAY);
        assertThat(competents(closed, DestinataireType.ALMA, NANCY, DAY)).containsExactly("ALMA-54-57");
        assertThat(competents(closed, DestinataireType.ALMA, NANCY, DAY.plusDays(1)))
                .isEmpty();
    }

    @Test
    void closing_never_prolongs() {
        var ended = covering("national", Optional.empty(), Optional.of(DAY));
        assertThat(ended.closing(new DestinataireId("ALMA-36-18"), DAY.plusYears(1)))
                .isEqualTo(ended);
    }

    @Test
    void a_destinataire_declared_anew_replaces_what_was_said() {
        var moved = Exemples.destinataire("ALMA-54-57", DestinataireType.ALMA, "departement:55");
        assertThat(competents(Exemples.ANNUAIRE.with(moved), DestinataireType.ALMA, NANCY, DAY))
                .isEmpty();
    }

    @Test
    void competence_is_asked_of_one_destinataire_too() {
        assertThat(Exemples.ANNUAIRE.isCompetent(new DestinataireId("CD-54D"), NANCY, DAY))
                .isTrue();
        assertThat(Exemples.ANNUAIRE.isCompetent(new DestinataireId("CD-54D"), METZ, DAY))
                .isFalse();
        assertThat(Exemples.ANNUAIRE.isCompetent(new DestinataireId("personne"), NANCY, DAY))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"national", "region:44", "collectivite:69M", "departement:2A"})
    void a_zone_is_written_as_it_is_read(String text) {
        assertThat(Zone.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "france", "commune:54395", "region:", ":44"})
    void another_zone_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Zone.parse(text))
                .withMessageContaining("écrire national, region:<code>");
    }
}

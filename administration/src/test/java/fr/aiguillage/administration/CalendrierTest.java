package fr.aiguillage.administration;

import static fr.aiguillage.administration.Exemples.INITIAL;
import static fr.aiguillage.administration.Exemples.apres;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.administration.Calendrier.Ligne;
import fr.aiguillage.administration.Calendrier.Moment;
import fr.aiguillage.administration.Calendrier.Periode;
import fr.aiguillage.domain.annuaire.Zone;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.policies.ReferentielInitial;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CalendrierTest {
    private static final Optional<PolitiqueId> ASSOCIATIF = Optional.of(new PolitiqueId("associatif", 1));
    private static final Optional<PolitiqueId> CENTRALISE = Optional.of(new PolitiqueId("centralise", 1));
    private static final Optional<Instant> BASCULE = Optional.of(ReferentielInitial.BASCULE);
    private static final Optional<Instant> JUIN = Optional.of(Instant.parse("2026-05-31T22:00:00Z"));
    private static final Optional<Instant> SEPTEMBRE = Optional.of(Instant.parse("2026-08-31T22:00:00Z"));
    private static final Optional<Instant> TOUJOURS = Optional.empty();
    private static final List<Periode> PAYS =
            List.of(new Periode(TOUJOURS, BASCULE, ASSOCIATIF), new Periode(BASCULE, TOUJOURS, CENTRALISE));

    private static ActiverPolitique pilote(String territoire) {
        return new ActiverPolitique("associatif", territoire, "2026-06-01", Optional.of("2026-09-01"), "claire");
    }

    @Test
    void the_country_is_one_line_when_everywhere_does_the_same() {
        assertThat(Calendrier.of(INITIAL))
                .isEqualTo(new Calendrier(List.of(new Ligne(List.of(Zone.NATIONAL), 102, PAYS))));
    }

    @Test
    void places_that_do_otherwise_share_a_line_after_the_country() {
        var piloted = apres(INITIAL, pilote("departement:54"), pilote("collectivite:69M"), pilote("region:53"));
        assertThat(Calendrier.of(piloted).lignes())
                .containsExactly(
                        new Ligne(List.of(Zone.NATIONAL), 96, PAYS),
                        new Ligne(
                                List.of(
                                        Zone.parse("region:53"),
                                        Zone.parse("departement:54"),
                                        Zone.parse("collectivite:69M")),
                                6,
                                List.of(
                                        new Periode(TOUJOURS, BASCULE, ASSOCIATIF),
                                        new Periode(BASCULE, JUIN, CENTRALISE),
                                        new Periode(JUIN, SEPTEMBRE, ASSOCIATIF),
                                        new Periode(SEPTEMBRE, TOUJOURS, CENTRALISE))));
    }

    @Test
    void without_any_activation_nothing_acts_anywhere() {
        var none = new Referentiel(
                0, INITIAL.politiques(), INITIAL.retirees(), List.of(), INITIAL.annuaire(), INITIAL.geographie());
        assertThat(Calendrier.of(none).lignes())
                .containsExactly(new Ligne(
                        List.of(Zone.NATIONAL), 102, List.of(new Periode(TOUJOURS, TOUJOURS, Optional.empty()))));
    }

    @Test
    void a_period_is_over_running_or_to_come() {
        var period = new Periode(JUIN, SEPTEMBRE, CENTRALISE);
        assertThat(List.of(
                        period.moment(JUIN.get().minusMillis(1)),
                        period.moment(JUIN.get()),
                        period.moment(SEPTEMBRE.get())))
                .containsExactly(Moment.A_VENIR, Moment.EN_COURS, Moment.PASSEE);
    }

    @Test
    void where_a_policy_acts_leaves_out_what_is_over() {
        var piloted = apres(INITIAL, pilote("departement:54"));
        assertThat(Calendrier.of(piloted).agissante(ASSOCIATIF.get(), Exemples.MAINTENANT))
                .containsExactly(new Ligne(
                        List.of(Zone.parse("departement:54")), 1, List.of(new Periode(JUIN, SEPTEMBRE, ASSOCIATIF))));
    }
}

package fr.aiguillage.projector;

import static fr.aiguillage.domain.code.NatureEchange.ECHANGE_ECOUTANT;
import static fr.aiguillage.domain.code.NatureEchange.ECHANGE_EXTERIEUR;
import static fr.aiguillage.projector.Suivis.accuse;
import static fr.aiguillage.projector.Suivis.accuseComplet;
import static fr.aiguillage.projector.Suivis.annule;
import static fr.aiguillage.projector.Suivis.clos;
import static fr.aiguillage.projector.Suivis.echange;
import static fr.aiguillage.projector.Suivis.echec;
import static fr.aiguillage.projector.Suivis.ouvert;
import static fr.aiguillage.projector.Suivis.pris;
import static fr.aiguillage.projector.Suivis.recommence;
import static fr.aiguillage.projector.Suivis.refus;
import static fr.aiguillage.projector.Suivis.relaye;
import static fr.aiguillage.projector.Suivis.remise;
import static fr.aiguillage.projector.Suivis.rouvert;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.code.MotifCloture;
import fr.aiguillage.domain.code.MotifRefus;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.projector.EtatSuivi.Echanges;
import fr.aiguillage.projector.EtatSuivi.Issue;
import fr.aiguillage.projector.EtatSuivi.Remise;
import fr.aiguillage.projector.EtatSuivi.Statut;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class EtatSuiviTest {
    private static final Instant START = Instant.parse("2026-03-14T09:00:00Z");

    @Test
    void a_case_goes_from_ordered_to_closed() {
        assertThat(statut(ouvert())).isEqualTo(Statut.ORDONNE);
        assertThat(statut(ouvert(), remise())).isEqualTo(Statut.REMIS);
        assertThat(statut(ouvert(), remise(), accuse())).isEqualTo(Statut.ACCUSE);
        assertThat(statut(ouvert(), remise(), accuse(), pris())).isEqualTo(Statut.EN_COURS);
        assertThat(statut(ouvert(), remise(), accuse(), pris(), clos())).isEqualTo(Statut.CLOS);
    }

    @Test
    void a_closed_case_may_be_open_again() {
        assertThat(statut(ouvert(), pris(), clos(), rouvert())).isEqualTo(Statut.EN_COURS);
    }

    @Test
    void a_failure_counts_only_when_it_is_the_last_attempt_and_nothing_arrived_before() {
        assertThat(statut(ouvert(), echec(false))).isEqualTo(Statut.ORDONNE);
        assertThat(statut(ouvert(), echec(true))).isEqualTo(Statut.ECHEC);
        assertThat(statut(ouvert(), remise(), echec(true))).isEqualTo(Statut.REMIS);
    }

    @Test
    void a_redelivery_mends_a_failure() {
        assertThat(statut(ouvert(), echec(true), recommence())).isEqualTo(Statut.ORDONNE);
        assertThat(statut(ouvert(), echec(true), recommence(), remise())).isEqualTo(Statut.REMIS);
    }

    @Test
    void a_channel_that_gives_up_to_another_is_no_failure_yet() {
        assertThat(statut(ouvert(), relaye(CanalRemise.COURRIEL))).isEqualTo(Statut.ORDONNE);
    }

    @Test
    void a_case_may_be_taken_back_and_a_refusal_stays_known() {
        assertThat(statut(ouvert(), accuse(), annule())).isEqualTo(Statut.ANNULE);
        assertThat(statut(ouvert(), refus(), annule())).isEqualTo(Statut.REFUSE);
        assertThat(statut(ouvert(), annule(), ouvert())).isEqualTo(Statut.ORDONNE);
    }

    @Test
    void what_a_channel_reports_never_takes_back_what_a_person_answered() {
        assertThat(statut(ouvert(), accuse(), remise())).isEqualTo(Statut.ACCUSE);
        assertThat(statut(ouvert(), pris(), echec(true), accuse())).isEqualTo(Statut.EN_COURS);
        assertThat(statut(ouvert(), refus(), remise())).isEqualTo(Statut.REFUSE);
    }

    @Test
    void the_first_delivery_is_remembered_even_after_an_acknowledgement() {
        assertThat(fold(ouvert(), accuse(), remise(), remise()))
                .isEqualTo(new EtatSuivi(
                        Statut.ACCUSE,
                        at(0),
                        at(1),
                        Optional.of(new Remise(CanalRemise.WEBHOOK, at(2))),
                        Issue.AUCUNE,
                        Echanges.AUCUN,
                        Optional.empty()));
    }

    @Test
    void a_destinataire_that_is_asked_anew_starts_again() {
        assertThat(fold(ouvert(), remise(), refus(), ouvert())).isEqualTo(EtatSuivi.ordered(at(3)));
    }

    @Test
    void how_it_ended_is_forgotten_when_it_goes_on() {
        assertThat(fold(ouvert(), refus()).issue()).isEqualTo(Issue.refused(MotifRefus.INCOMPETENCE_MATERIELLE));
        assertThat(fold(ouvert(), clos()).issue())
                .isEqualTo(new Issue(Optional.empty(), Set.of(MotifCloture.SANS_SUITE), Optional.empty()));
        assertThat(fold(ouvert(), clos(), rouvert()).issue()).isEqualTo(Issue.AUCUNE);
    }

    @Test
    void the_two_kinds_of_exchange_are_counted_apart() {
        assertThat(fold(ouvert(), echange(ECHANGE_ECOUTANT), echange(ECHANGE_EXTERIEUR), echange(ECHANGE_EXTERIEUR))
                        .echanges())
                .isEqualTo(new Echanges(1, 2));
    }

    @Test
    void the_first_full_acknowledgement_to_the_reporter_counts_and_is_kept_when_it_is_asked_anew() {
        var later = accuseComplet(Optional.of(LocalDate.of(2026, 3, 13)));
        var first = accuseComplet(Optional.of(LocalDate.of(2026, 3, 12)));
        assertThat(fold(ouvert(), accuseComplet(Optional.empty())).accuse()).hasValue(LocalDate.of(2026, 3, 14));
        assertThat(fold(ouvert(), later, first, later, ouvert()).accuse()).hasValue(LocalDate.of(2026, 3, 12));
    }

    @Test
    void a_registration_receipt_is_no_full_acknowledgement() {
        assertThat(fold(ouvert(), Suivis.recepisse())).isEqualTo(fold(ouvert()));
    }

    private static Statut statut(SuiviEvent... events) {
        return fold(events).statut();
    }

    private static EtatSuivi fold(SuiviEvent... events) {
        var etat = EtatSuivi.ordered(START);
        for (var i = 0; i < events.length; i++) etat = etat.evolve(events[i], at(i));
        return etat;
    }

    private static Instant at(int step) {
        return START.plusSeconds(60L * step);
    }
}

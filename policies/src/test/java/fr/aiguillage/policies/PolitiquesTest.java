package fr.aiguillage.policies;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.code.MisEnCauseType;
import fr.aiguillage.domain.code.Mode;
import fr.aiguillage.domain.code.StatutDecision;
import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.decision.Decisions;
import fr.aiguillage.domain.decision.Decisions.Cause;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.referentiel.ReferentielEvent.PolitiquePubliee;
import fr.aiguillage.domain.signalement.SignalementId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole decision function, on what ships. */
class PolitiquesTest {
    private static List<OrientationDecidee> decide(Decisions decisions, String recuLe) {
        var cause = new Cause(new SignalementId("s"), "e", false);
        return decisions.decide(
                cause, Cas.atHome().by(MisEnCauseType.PROCHE).received(recuLe).faits());
    }

    private static List<String> modes(String recuLe) {
        return decide(Reference.DECISIONS, recuLe).stream()
                .map(decision -> decision.politique() + " " + decision.mode())
                .toList();
    }

    @Test
    void associatif_acts_until_the_last_second_of_february_2026_in_paris() {
        assertThat(modes("2026-02-28T22:59:59Z")).containsExactly("associatif@1 ACTIVE", "centralise@1 OMBRE");
    }

    @Test
    void centralise_acts_from_the_first_of_march_2026_in_paris() {
        assertThat(modes("2026-02-28T23:00:00Z")).containsExactly("associatif@1 OMBRE", "centralise@1 ACTIVE");
    }

    @Test
    void a_decision_records_what_it_rests_on() {
        var decision = decide(Reference.DECISIONS, "2026-04-01T10:00:00Z").getLast();
        assertThat(decision.revision()).isEqualTo(Reference.REFERENTIEL.revision());
        assertThat(decision.moteur()).isEqualTo(Moteur.VERSION);
        assertThat(decision.triage()).isEqualTo(new PolitiqueId("triage", 1));
        assertThat(decision.empreinteFaits()).matches("[0-9a-f]{64}");
        assertThat(decision.mode()).isEqualTo(Mode.ACTIVE);
    }

    @Test
    void a_published_policy_that_cannot_run_stops_no_other_and_waits_for_a_person() {
        var broken = new PolitiquePubliee(new PolitiqueId("essai", 1), "<definitions/>", "0", "a", "n");
        var referentiel = Reference.REFERENTIEL.evolve(broken, Reference.REFERENTIEL.revision() + 1);
        var decisions = decide(new Politiques().of(referentiel), "2026-04-01T10:00:00Z");
        assertThat(decisions)
                .extracting(decision -> decision.politique() + " "
                        + decision.orientation().statut() + " "
                        + decision.orientation().destinataires().size())
                .containsExactly(
                        "associatif@1 " + StatutDecision.DECIDE + " 1",
                        "centralise@1 " + StatutDecision.DECIDE + " 2",
                        "essai@1 " + StatutDecision.A_QUALIFIER + " 0");
        assertThat(decisions.getLast().orientation().regles()).endsWith("politique-invalide");
    }

    @Test
    void a_document_is_compiled_once() {
        var politiques = new Politiques();
        assertThat(politiques
                        .of(Reference.REFERENTIEL)
                        .politiques()
                        .apply(Reference.CENTRALISE.id())
                        .tables())
                .isSameAs(politiques
                        .of(Reference.REFERENTIEL)
                        .politiques()
                        .apply(Reference.CENTRALISE.id())
                        .tables());
    }
}

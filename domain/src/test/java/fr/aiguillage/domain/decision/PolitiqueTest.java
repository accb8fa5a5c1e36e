package fr.aiguillage.domain.decision;

import static fr.aiguillage.domain.Exemples.ANNUAIRE;
import static fr.aiguillage.domain.Exemples.METZ;
import static fr.aiguillage.domain.Exemples.NANCY;
import static fr.aiguillage.domain.Exemples.confirmation;
import static fr.aiguillage.domain.Exemples.confirme;
import static fr.aiguillage.domain.Exemples.ecarte;
import static fr.aiguillage.domain.Exemples.politique;
import static fr.aiguillage.domain.Exemples.recu;
import static fr.aiguillage.domain.Exemples.reorientation;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.Exemples;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.StatutDecision;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.signalement.EtatSignalement;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRetire;
import fr.aiguillage.domain.signalement.Territoire;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolitiqueTest {
    private static final Territoire BOTH = new Territoire(List.of(NANCY, METZ));

    private static Orientation orient(Politique politique, Territoire territoire, SignalementEvent... events) {
        var etat = EtatSignalement.of(recu(territoire, false), false);
        for (var event : events) etat = etat.evolve(event, false);
        return Decisions.orient(politique, etat.faits(), ANNUAIRE);
    }

    private static Orientation inNancy(Politique politique, SignalementEvent... events) {
        return orient(politique, Territoire.of(NANCY), events);
    }

    private static List<String> recipients(Orientation orientation) {
        return orientation.destinataires().stream()
                .map(destinataire ->
                        destinataire.id() + " " + destinataire.roles() + (destinataire.aConfirmer() ? " ?" : ""))
                .toList();
    }

    @Test
    void the_directory_says_who_a_type_is_and_roles_add_up() {
        var orientation = inNancy(politique("CD TRAITEMENT", "ARS RECUEIL", "ARS TRAITEMENT"));
        assertThat(recipients(orientation)).containsExactly("ARS-44 [RECUEIL, TRAITEMENT]", "CD-54D [TRAITEMENT]");
        assertThat(orientation.statut()).isEqualTo(StatutDecision.DECIDE);
        assertThat(orientation.regles())
                .containsExactly("t-perimetre", "t-urgence", "r-CD-TRAITEMENT", "r-ARS-RECUEIL", "r-ARS-TRAITEMENT");
    }

    @Test
    void the_fallback_speaks_when_nobody_treats() {
        var orientation = inNancy(politique("ALMA ACCOMPAGNEMENT", "?ARS TRAITEMENT"));
        assertThat(recipients(orientation)).containsExactly("ARS-44 [TRAITEMENT]", "ALMA-54-57 [ACCOMPAGNEMENT]");
        assertThat(orientation.repli()).isTrue();
    }

    @Test
    void the_fallback_is_silent_when_somebody_treats() {
        var orientation = inNancy(politique("CD TRAITEMENT", "?ARS TRAITEMENT"));
        assertThat(recipients(orientation)).containsExactly("CD-54D [TRAITEMENT]");
        assertThat(orientation.repli()).isFalse();
        assertThat(orientation.regles()).doesNotContain("r-ARS-TRAITEMENT");
    }

    @Test
    void a_type_without_a_competent_destinataire_waits_for_a_person() {
        var orientation = inNancy(politique("CD TRAITEMENT", "CRIP TRAITEMENT"));
        assertThat(recipients(orientation)).containsExactly("CD-54D [TRAITEMENT]");
        assertThat(orientation.statut()).isEqualTo(StatutDecision.A_QUALIFIER);
    }

    @Test
    void the_parquet_is_proposed_until_an_agent_confirms() {
        var parquet = politique("PARQUET SIGNALEMENT_JUDICIAIRE");
        assertThat(recipients(inNancy(parquet))).containsExactly("PARQUET-54 [SIGNALEMENT_JUDICIAIRE] ?");
        assertThat(recipients(inNancy(parquet, confirmation("PARQUET-54"))))
                .containsExactly("PARQUET-54 [SIGNALEMENT_JUDICIAIRE]");
    }

    @Test
    void confirming_somebody_else_confirms_nobody() {
        assertThat(recipients(inNancy(politique("PARQUET SIGNALEMENT_JUDICIAIRE"), confirmation("PARQUET-57"))))
                .containsExactly("PARQUET-54 [SIGNALEMENT_JUDICIAIRE] ?");
    }

    @Test
    void an_agent_who_confirms_chooses_the_tribunal_wherever_it_lies() {
        var chosen = inNancy(politique("PARQUET SIGNALEMENT_JUDICIAIRE"), confirme("PARQUET-54", "PARQUET-METZ"));
        assertThat(recipients(chosen)).containsExactly("PARQUET-METZ [SIGNALEMENT_JUDICIAIRE]");
        assertThat(chosen.statut()).isEqualTo(StatutDecision.DECIDE);
        assertThat(chosen.regles()).endsWith("confirmation");
    }

    @Test
    void an_agent_may_confirm_the_tribunal_that_was_proposed() {
        assertThat(recipients(
                        inNancy(politique("PARQUET SIGNALEMENT_JUDICIAIRE"), confirme("PARQUET-54", "PARQUET-54"))))
                .containsExactly("PARQUET-54 [SIGNALEMENT_JUDICIAIRE]");
    }

    @Test
    void a_declined_proposal_leaves_the_others_and_the_decision_stands() {
        var declined = inNancy(politique("CD TRAITEMENT", "PARQUET SIGNALEMENT_JUDICIAIRE"), ecarte("PARQUET-54"));
        assertThat(recipients(declined)).containsExactly("CD-54D [TRAITEMENT]");
        assertThat(declined.statut()).isEqualTo(StatutDecision.DECIDE);
        assertThat(declined.regles()).endsWith("ecart");
    }

    @Test
    void when_an_agent_takes_off_the_last_one_the_decision_waits_for_a_person() {
        assertThat(inNancy(politique("CD TRAITEMENT"), ecarte("CD-54D")).statut())
                .isEqualTo(StatutDecision.A_QUALIFIER);
    }

    @Test
    void an_agent_names_who_takes_over_after_a_refusal_that_named_nobody() {
        var named = inNancy(politique("CD TRAITEMENT"), reorientation("CD-54D"), confirme("CD-54D", "DD-54"));
        assertThat(recipients(named)).containsExactly("DD-54 [TRAITEMENT]");
        assertThat(named.statut()).isEqualTo(StatutDecision.DECIDE);
        assertThat(named.regles()).doesNotContain("reorientation-sans-suite").endsWith("confirmation");
    }

    @Test
    void whom_an_agent_took_off_may_take_over_later() {
        assertThat(recipients(inNancy(
                        politique("CD TRAITEMENT", "ARS RECUEIL"),
                        ecarte("ARS-44"),
                        reorientation("CD-54D", "ARS-44"))))
                .containsExactly("ARS-44 [TRAITEMENT]");
    }

    @Test
    void an_ambiguous_place_orders_what_its_candidates_have_in_common() {
        var orientation = orient(politique("ARS RECUEIL", "CD TRAITEMENT", "ALMA ACCOMPAGNEMENT"), BOTH);
        assertThat(recipients(orientation)).containsExactly("ARS-44 [RECUEIL]", "ALMA-54-57 [ACCOMPAGNEMENT]");
        assertThat(orientation.statut()).isEqualTo(StatutDecision.A_QUALIFIER);
    }

    @Test
    void candidates_share_the_roles_that_both_give_and_no_other() {
        var onlyNancyHasAState = new Politique(
                Exemples.ESSAI,
                Exemples.triage("MALTRAITANCE"),
                Exemples.tables("ARS RECUEIL", "ARS TRAITEMENT", "DD TRAITEMENT"));
        assertThat(recipients(orient(onlyNancyHasAState, BOTH))).containsExactly("ARS-44 [RECUEIL, TRAITEMENT]");
    }

    @Test
    void an_unknown_place_orders_nobody_and_waits_for_a_person() {
        assertThat(orient(politique("ARS RECUEIL"), Territoire.INCONNU))
                .isEqualTo(new Orientation(
                        StatutDecision.A_QUALIFIER,
                        Urgence.HAUTE,
                        Perimetre.MALTRAITANCE,
                        List.of(),
                        List.of("t-perimetre", "t-urgence"),
                        false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MINEUR_119", "HORS_PERIMETRE"})
    void what_is_not_ours_orders_nobody_and_is_decided(String perimetre) {
        var politique = new Politique(Exemples.ESSAI, Exemples.triage(perimetre), Exemples.tables("ARS RECUEIL"));
        var orientation = inNancy(politique);
        assertThat(orientation.destinataires()).isEmpty();
        assertThat(orientation.statut()).isEqualTo(StatutDecision.DECIDE);
        assertThat(orientation.perimetre()).isEqualTo(Perimetre.valueOf(perimetre));
    }

    @Test
    void a_complaint_is_routed() {
        var politique = new Politique(Exemples.ESSAI, Exemples.triage("RECLAMATION"), Exemples.tables("ARS RECUEIL"));
        assertThat(recipients(inNancy(politique))).containsExactly("ARS-44 [RECUEIL]");
    }

    @Test
    void an_unreadable_code_orders_nobody_and_waits_for_a_person() {
        var faits = EtatSignalement.of(recu(), true).faits();
        var orientation = politique("ARS RECUEIL").orient(faits, ANNUAIRE);
        assertThat(orientation.destinataires()).isEmpty();
        assertThat(orientation.statut()).isEqualTo(StatutDecision.A_QUALIFIER);
    }

    @Test
    void a_withdrawn_signalement_orders_nobody() {
        var withdrawn = new SignalementRetire(Exemples.ID, "agent", Optional.empty());
        var orientation = inNancy(politique("ARS RECUEIL"), withdrawn);
        assertThat(orientation.destinataires()).isEmpty();
        assertThat(orientation.regles()).endsWith("retrait");
    }

    @Test
    void the_proposed_destinataire_takes_the_roles_of_the_one_that_refused() {
        var orientation = inNancy(politique("ARS RECUEIL", "CD TRAITEMENT"), reorientation("CD-54D", "DD-54"));
        assertThat(recipients(orientation)).containsExactly("ARS-44 [RECUEIL]", "DD-54 [TRAITEMENT]");
        assertThat(orientation.regles()).endsWith("reorientation");
        assertThat(orientation.statut()).isEqualTo(StatutDecision.DECIDE);
    }

    @Test
    void the_proposed_destinataire_keeps_the_roles_it_has() {
        assertThat(recipients(inNancy(politique("ARS RECUEIL", "CD TRAITEMENT"), reorientation("CD-54D", "ARS-44"))))
                .containsExactly("ARS-44 [RECUEIL, TRAITEMENT]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CD-57D", "personne"})
    void a_proposed_destinataire_that_is_not_competent_there_waits_for_a_person(String propose) {
        var orientation = inNancy(politique("ARS RECUEIL", "CD TRAITEMENT"), reorientation("CD-54D", propose));
        assertThat(recipients(orientation)).containsExactly("ARS-44 [RECUEIL]");
        assertThat(orientation.statut()).isEqualTo(StatutDecision.A_QUALIFIER);
        assertThat(orientation.regles()).endsWith("reorientation-sans-suite");
    }

    @Test
    void a_refusal_that_proposes_nobody_waits_for_a_person() {
        assertThat(inNancy(politique("CD TRAITEMENT"), reorientation("CD-54D")).statut())
                .isEqualTo(StatutDecision.A_QUALIFIER);
    }

    @Test
    void a_refusal_by_somebody_who_was_not_asked_changes_nothing() {
        assertThat(inNancy(politique("CD TRAITEMENT"), reorientation("DD-54", "ARS-44")))
                .isEqualTo(inNancy(politique("CD TRAITEMENT")));
    }

    @Test
    void one_rerouting_may_follow_another() {
        assertThat(recipients(inNancy(
                        politique("CD TRAITEMENT"),
                        reorientation("CD-54D", "DD-54"),
                        reorientation("DD-54", "ARS-44"))))
                .containsExactly("ARS-44 [TRAITEMENT]");
    }
}

package fr.aiguillage.policies;

import static fr.aiguillage.policies.Cas.atHome;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.code.Consequence;
import fr.aiguillage.domain.code.Motif;
import fr.aiguillage.domain.code.OuiNon;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.TrancheAge;
import fr.aiguillage.domain.code.TypeDeclare;
import fr.aiguillage.domain.code.TypeMaltraitance;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.code.VictimeCategorie;
import fr.aiguillage.domain.politique.Qualification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What triage says before any policy: domain.md, section 5. */
class TriageTest {
    private static Qualification triage(Cas cas) {
        return Reference.CENTRALISE.triage().qualify(cas.faits());
    }

    @Test
    void a_minor_goes_to_the_119() {
        assertThat(triage(atHome().victime(VictimeCategorie.MINEUR, TrancheAge.INCONNU)
                                .declaring(TypeDeclare.VIOLENCES))
                        .perimetre())
                .isEqualTo(Perimetre.MINEUR_119);
    }

    @Test
    void somebody_under_18_goes_to_the_119() {
        assertThat(triage(atHome().victime(VictimeCategorie.ADULTE_HANDICAP, TrancheAge.MOINS_18))
                        .perimetre())
                .isEqualTo(Perimetre.MINEUR_119);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"NON", "INCONNU"})
    void a_declared_type_is_abuse(TypeDeclare type) {
        assertThat(triage(atHome().declaring(type)).perimetre()).isEqualTo(Perimetre.MALTRAITANCE);
    }

    @ParameterizedTest
    @EnumSource(names = {"NON", "INCONNU"})
    void nothing_declared_is_a_complaint(TypeDeclare type) {
        assertThat(triage(atHome().declaring(type)).perimetre()).isEqualTo(Perimetre.RECLAMATION);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"NE_SAIS_PAS", "INCONNU"})
    void a_qualified_type_is_abuse(TypeMaltraitance type) {
        assertThat(triage(atHome().qualified(type)).perimetre()).isEqualTo(Perimetre.MALTRAITANCE);
    }

    @ParameterizedTest
    @EnumSource(names = {"NE_SAIS_PAS", "INCONNU"})
    void nothing_qualified_is_a_complaint(TypeMaltraitance type) {
        assertThat(triage(atHome().qualified(type)).perimetre()).isEqualTo(Perimetre.RECLAMATION);
    }

    @Test
    void the_motif_of_abuse_is_within_the_perimeter_and_not_declared_abuse() {
        var triage = triage(atHome().because(Motif.MALTRAITANCE));
        assertThat(triage.perimetre()).isEqualTo(Perimetre.MALTRAITANCE);
        assertThat(triage.urgence()).isEqualTo(Urgence.BASSE);
    }

    @Test
    void any_other_motif_is_a_complaint() {
        assertThat(triage(atHome().because(Motif.PROBLEME_FACTURATION)))
                .isEqualTo(new Qualification(
                        Perimetre.RECLAMATION,
                        Urgence.BASSE,
                        false,
                        false,
                        List.of("triage-perimetre-reclamation", "triage-urgence-basse")));
    }

    @Test
    void danger_that_is_declared_is_immediate() {
        assertThat(triage(atHome().inDanger()).urgence()).isEqualTo(Urgence.DANGER_IMMEDIAT);
    }

    @Test
    void danger_that_is_denied_is_none() {
        assertThat(triage(atHome().danger(OuiNon.NON)).urgence()).isEqualTo(Urgence.BASSE);
    }

    @Test
    void sexual_abuse_qualified_or_declared_is_of_high_urgency() {
        assertThat(triage(atHome().qualified(TypeMaltraitance.SEXUELLE)).urgence())
                .isEqualTo(Urgence.HAUTE);
        assertThat(triage(atHome().declaring(TypeDeclare.SEXUELLE)).urgence()).isEqualTo(Urgence.HAUTE);
    }

    @Test
    void physical_abuse_qualified_is_of_high_urgency() {
        assertThat(triage(atHome().qualified(TypeMaltraitance.PHYSIQUE)).urgence())
                .isEqualTo(Urgence.HAUTE);
    }

    @Test
    void declared_violence_that_harms_health_is_physical_abuse() {
        var triage = triage(atHome().declaring(TypeDeclare.VIOLENCES).harming(Consequence.SANTE));
        assertThat(triage.physique()).isTrue();
        assertThat(triage.urgence()).isEqualTo(Urgence.HAUTE);
    }

    @Test
    void declared_violence_with_immediate_danger_is_physical_abuse() {
        assertThat(triage(atHome().declaring(TypeDeclare.VIOLENCES).inDanger()).physique())
                .isTrue();
    }

    @Test
    void declared_violence_alone_is_of_middle_urgency() {
        var triage = triage(atHome().declaring(TypeDeclare.VIOLENCES));
        assertThat(triage.physique()).isFalse();
        assertThat(triage.urgence()).isEqualTo(Urgence.MOYENNE);
    }

    @ParameterizedTest
    @EnumSource(names = {"BESOINS", "SANTE"})
    void neglect_that_harms_needs_or_health_is_of_high_urgency(Consequence consequence) {
        assertThat(triage(atHome().qualified(TypeMaltraitance.NEGLIGENCES).harming(consequence))
                        .urgence())
                .isEqualTo(Urgence.HAUTE);
        assertThat(triage(atHome().declaring(TypeDeclare.NEGLIGENCES).harming(consequence))
                        .urgence())
                .isEqualTo(Urgence.HAUTE);
    }

    @ParameterizedTest
    @EnumSource(names = {"DROITS", "SOCIAL", "AUCUNE", "INCONNU"})
    void neglect_with_another_consequence_is_of_middle_urgency(Consequence consequence) {
        assertThat(triage(atHome().qualified(TypeMaltraitance.NEGLIGENCES).harming(consequence))
                        .urgence())
                .isEqualTo(Urgence.MOYENNE);
    }

    @Test
    void any_other_declared_abuse_is_of_middle_urgency() {
        assertThat(triage(atHome().declaring(TypeDeclare.MATERIELLE_FINANCIERE)).urgence())
                .isEqualTo(Urgence.MOYENNE);
        assertThat(triage(atHome().qualified(TypeMaltraitance.PSYCHOLOGIQUE)).urgence())
                .isEqualTo(Urgence.MOYENNE);
    }

    @Test
    void an_agent_s_correction_stands_above_the_machine() {
        assertThat(triage(atHome().inDanger().corrected(Urgence.BASSE).corrected(Perimetre.HORS_PERIMETRE)))
                .isEqualTo(new Qualification(
                        Perimetre.HORS_PERIMETRE,
                        Urgence.BASSE,
                        false,
                        false,
                        List.of("correction-perimetre", "correction-urgence")));
    }
}

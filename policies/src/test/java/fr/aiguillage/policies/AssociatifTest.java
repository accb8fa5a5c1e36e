package fr.aiguillage.policies;

import static fr.aiguillage.domain.code.MisEnCauseType.AUTRE_PROFESSIONNEL;
import static fr.aiguillage.domain.code.MisEnCauseType.MEMBRE_FAMILLE;
import static fr.aiguillage.domain.code.MisEnCauseType.PROFESSIONNEL_SANTE;
import static fr.aiguillage.policies.Cas.at;
import static fr.aiguillage.policies.Cas.atHome;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.code.LieuType;
import fr.aiguillage.domain.code.MisEnCausePrecision;
import fr.aiguillage.domain.code.MisEnCauseType;
import fr.aiguillage.domain.code.TypeDeclare;
import fr.aiguillage.domain.code.TypeMaltraitance;
import fr.aiguillage.domain.code.Urgence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The associative circuit, sentence by sentence: domain.md, section 5. */
class AssociatifTest {
    private static final String ALMA = "ALMA-54-57 ACCOMPAGNEMENT";

    private static List<String> associatif(Cas cas) {
        return Reference.recipients(Reference.orient(Reference.ASSOCIATIF, cas));
    }

    // 1. ALMA, or the national platform

    @Test
    void the_alma_that_covers_the_commune_accompanies() {
        assertThat(associatif(atHome())).containsExactly(ALMA);
    }

    @Test
    void one_alma_covers_two_departements() {
        assertThat(associatif(atHome().in("57", "57D", "44"))).containsExactly(ALMA);
    }

    @Test
    void without_an_alma_the_national_platform_accompanies() {
        assertThat(associatif(atHome().in("55", "55D", "44"))).containsExactly("PLATEFORME-3133 ACCOMPAGNEMENT");
        assertThat(associatif(atHome().in("55", "55D", "44").received("2026-02-28T22:59:59Z")))
                .containsExactly("PLATEFORME-3977 ACCOMPAGNEMENT");
    }

    @Test
    void an_alma_counts_at_the_date_of_receipt() {
        var cher = atHome().in("18", "18D", "24");
        assertThat(associatif(cher.received("2017-12-31T22:59:59Z"))).containsExactly("PLATEFORME-3977 ACCOMPAGNEMENT");
        assertThat(associatif(cher.received("2017-12-31T23:00:00Z"))).containsExactly("ALMA-36-18 ACCOMPAGNEMENT");
    }

    // 2. An establishment, or a health professional

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"DOMICILE", "TRAJET", "INCONNU"})
    void an_establishment_informs_the_ars(LieuType lieu) {
        assertThat(associatif(at(lieu))).containsExactly("ARS-44 INFORMATION", ALMA);
    }

    @ParameterizedTest
    @EnumSource(names = {"DOMICILE", "TRAJET", "INCONNU"})
    void another_place_does_not(LieuType lieu) {
        assertThat(associatif(at(lieu))).containsExactly(ALMA);
    }

    @ParameterizedTest
    @EnumSource(names = {"HAUTE", "DANGER_IMMEDIAT"})
    void above_middle_urgency_the_ars_treats(Urgence urgence) {
        assertThat(associatif(at(LieuType.ETABLISSEMENT_SANTE).corrected(urgence)))
                .containsExactly("ARS-44 TRAITEMENT", ALMA);
    }

    @ParameterizedTest
    @EnumSource(names = {"MOYENNE", "BASSE", "NON_EVALUEE"})
    void at_middle_urgency_or_less_the_ars_is_informed(Urgence urgence) {
        assertThat(associatif(at(LieuType.ETABLISSEMENT_SANTE).corrected(urgence)))
                .containsExactly("ARS-44 INFORMATION", ALMA);
    }

    @Test
    void a_health_professional_informs_the_ars_anywhere() {
        assertThat(associatif(atHome().by(PROFESSIONNEL_SANTE))).containsExactly("ARS-44 INFORMATION", ALMA);
        assertThat(associatif(at(LieuType.TRAJET).by(PROFESSIONNEL_SANTE))).containsExactly("ARS-44 INFORMATION", ALMA);
    }

    @Test
    void at_home_a_health_profession_is_a_health_professional() {
        assertThat(associatif(atHome().by(AUTRE_PROFESSIONNEL, MisEnCausePrecision.INFIRMIER)))
                .containsExactly("ARS-44 INFORMATION", ALMA);
    }

    // 3. At home, not a professional

    @ParameterizedTest
    @EnumSource(names = {"MEMBRE_FAMILLE", "PROCHE", "AUTRE_PERSONNE_NON_PRO"})
    void at_home_a_non_professional_goes_to_the_departement_from_high_urgency_on(MisEnCauseType type) {
        assertThat(associatif(atHome().by(type).corrected(Urgence.HAUTE))).containsExactly("CD-54D TRAITEMENT", ALMA);
        assertThat(associatif(atHome().by(type).corrected(Urgence.DANGER_IMMEDIAT)))
                .containsExactly("CD-54D TRAITEMENT", ALMA);
    }

    @Test
    void at_home_a_non_professional_goes_to_nobody_else_below() {
        assertThat(associatif(atHome().by(MEMBRE_FAMILLE).corrected(Urgence.MOYENNE)))
                .containsExactly(ALMA);
    }

    @Test
    void elsewhere_a_non_professional_does_not_go_to_the_departement() {
        assertThat(associatif(at(LieuType.TRAJET).by(MEMBRE_FAMILLE).corrected(Urgence.HAUTE)))
                .containsExactly(ALMA);
    }

    // 4. The parquet

    @Test
    void sexual_abuse_is_proposed_to_the_parquet() {
        assertThat(associatif(atHome().declaring(TypeDeclare.SEXUELLE)))
                .containsExactly(ALMA, "PARQUET-54 SIGNALEMENT_JUDICIAIRE ?");
    }

    @Test
    void physical_abuse_with_immediate_danger_is_proposed_to_the_parquet() {
        assertThat(associatif(atHome().qualified(TypeMaltraitance.PHYSIQUE).inDanger()))
                .containsExactly(ALMA, "PARQUET-54 SIGNALEMENT_JUDICIAIRE ?");
    }

    @Test
    void there_is_no_fallback() {
        assertThat(Reference.orient(Reference.ASSOCIATIF, atHome()).repli()).isFalse();
    }
}

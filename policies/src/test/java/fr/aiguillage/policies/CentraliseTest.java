package fr.aiguillage.policies;

import static fr.aiguillage.domain.code.DestinataireType.ARS;
import static fr.aiguillage.domain.code.DestinataireType.CD;
import static fr.aiguillage.domain.code.DestinataireType.DD;
import static fr.aiguillage.domain.code.LieuType.ETABLISSEMENT_PERSONNES_AGEES;
import static fr.aiguillage.domain.code.MisEnCauseType.AUTRE_PROFESSIONNEL;
import static fr.aiguillage.domain.code.MisEnCauseType.ETABLISSEMENT;
import static fr.aiguillage.domain.code.MisEnCauseType.MEMBRE_FAMILLE;
import static fr.aiguillage.domain.code.MisEnCauseType.PROFESSIONNEL_SANTE;
import static fr.aiguillage.domain.code.MisEnCauseType.PROFESSIONNEL_SOCIAL;
import static fr.aiguillage.domain.code.Motif.NON_RESPECT_DROITS;
import static fr.aiguillage.domain.code.Motif.PROBLEME_QUALITE_SOINS;
import static fr.aiguillage.domain.code.TypeDeclare.NEGLIGENCES;
import static fr.aiguillage.domain.code.TypeDeclare.VIOLENCES;
import static fr.aiguillage.policies.Cas.at;
import static fr.aiguillage.policies.Cas.atHome;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.code.LieuType;
import fr.aiguillage.domain.code.MisEnCausePrecision;
import fr.aiguillage.domain.code.MisEnCauseType;
import fr.aiguillage.domain.code.Motif;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.StatutDecision;
import fr.aiguillage.domain.code.TrancheAge;
import fr.aiguillage.domain.code.TypeDeclare;
import fr.aiguillage.domain.code.TypeMaltraitance;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.code.VictimeCategorie;
import fr.aiguillage.domain.decision.Orientation;
import fr.aiguillage.domain.signalement.Ressort;
import fr.aiguillage.domain.signalement.Territoire;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** The centralised circuit, sentence by sentence: domain.md, section 5. */
class CentraliseTest {
    private static Orientation centralise(Cas cas) {
        return Reference.orient(Reference.CENTRALISE, cas);
    }

    private static Set<DestinataireType> treating(Cas cas) {
        return centralise(cas).treating();
    }

    /** The authorities of a text such as {@code ARS+CD}. */
    private static Set<DestinataireType> authorities(String text) {
        return Arrays.stream(text.split("\\+"))
                .map(DestinataireType::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    // 1. The cell

    @ParameterizedTest
    @EnumSource
    void the_ars_of_the_region_always_collects(LieuType lieu) {
        assertThat(Reference.recipients(centralise(at(lieu)))).contains("ARS-44 RECUEIL");
    }

    // 2. At home

    @ParameterizedTest
    @EnumSource(names = {"MEMBRE_FAMILLE", "PROCHE", "AUTRE_PERSONNE_NON_PRO"})
    void at_home_a_non_professional_goes_to_the_departement(MisEnCauseType type) {
        assertThat(Reference.recipients(centralise(atHome().by(type))))
                .containsExactly("ARS-44 RECUEIL", "CD-54D TRAITEMENT");
    }

    @Test
    void at_home_the_type_decides_for_a_non_professional_whatever_the_precision() {
        assertThat(treating(atHome().by(MEMBRE_FAMILLE, MisEnCausePrecision.INFIRMIER)))
                .containsExactly(CD);
    }

    @ParameterizedTest
    @CsvSource({
        "MJPM,DD",
        "MANDATAIRE,DD",
        "SESSAD,ARS",
        "SAD_AIDE,CD",
        "SAAD,CD",
        "SAADF,CD",
        "AIDE_MENAGERE,CD",
        "REPAS,CD",
        "SAVS,CD",
        "SAEMO,CD",
        "SAED,CD",
        "SSIAD,ARS",
        "SAD_SOINS,ARS",
        "HAD,ARS",
        "SAMSAH,ARS",
        "SAD_MIXTE,ARS+CD",
        "MEDECIN_GENERALISTE,ARS",
        "MEDECIN_SPECIALISTE,ARS",
        "INFIRMIER,ARS",
        "AIDE_SOIGNANT,ARS",
        "CADRE_SANTE,ARS",
        "PHARMACIEN,ARS",
        "AMBULANCIER,ARS",
        "AUTRE,CD",
        "INCONNU,CD"
    })
    void at_home_the_precision_decides_for_a_professional(MisEnCausePrecision precision, String authorities) {
        assertThat(treating(atHome().by(PROFESSIONNEL_SOCIAL, precision))).isEqualTo(authorities(authorities));
    }

    @ParameterizedTest
    @CsvSource({"SAD_AIDE,CD", "MJPM,DD", "SAD_MIXTE,ARS+CD"})
    void at_home_the_precision_decides_before_the_type_of_a_health_professional(
            MisEnCausePrecision precision, String authorities) {
        assertThat(treating(atHome().by(PROFESSIONNEL_SANTE, precision))).isEqualTo(authorities(authorities));
    }

    @Test
    void at_home_a_health_professional_without_precision_goes_to_the_ars() {
        assertThat(treating(atHome().by(PROFESSIONNEL_SANTE))).containsExactly(ARS);
    }

    @ParameterizedTest
    @EnumSource(names = {"PROFESSIONNEL_SOCIAL", "ETABLISSEMENT", "AUTRE_PROFESSIONNEL"})
    void at_home_another_professional_without_precision_goes_to_the_departement(MisEnCauseType type) {
        assertThat(treating(atHome().by(type))).containsExactly(CD);
    }

    @Test
    void at_home_an_unknown_author_is_nobody_s_and_the_ars_treats_as_a_fallback() {
        var orientation = centralise(atHome());
        assertThat(orientation.treating()).containsExactly(ARS);
        assertThat(orientation.repli()).isTrue();
    }

    // 3. Not at home, abuse declared

    @ParameterizedTest
    @EnumSource(names = {"MJPM", "MANDATAIRE"})
    void elsewhere_a_guardian_adds_the_state_whatever_the_type(MisEnCausePrecision precision) {
        assertThat(treating(at(LieuType.INCONNU).by(MEMBRE_FAMILLE, precision).declaring(NEGLIGENCES)))
                .containsExactly(DD);
    }

    @ParameterizedTest
    @EnumSource(names = {"MEMBRE_FAMILLE", "PROCHE"})
    void elsewhere_family_or_a_friend_adds_the_departement(MisEnCauseType type) {
        assertThat(treating(at(LieuType.TRAJET).by(type).declaring(VIOLENCES))).containsExactly(ARS, CD);
    }

    @Test
    void elsewhere_a_health_professional_adds_the_ars() {
        assertThat(treating(at(LieuType.INCONNU).by(PROFESSIONNEL_SANTE).declaring(VIOLENCES)))
                .containsExactly(ARS);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"MEMBRE_FAMILLE", "PROCHE", "PROFESSIONNEL_SANTE"})
    void elsewhere_other_authors_add_nothing(MisEnCauseType type) {
        assertThat(centralise(at(LieuType.INCONNU)
                                .by(type, MisEnCausePrecision.INFIRMIER)
                                .declaring(VIOLENCES))
                        .repli())
                .isTrue();
    }

    @Test
    void elsewhere_the_author_counts_only_when_abuse_is_declared() {
        assertThat(centralise(at(LieuType.INCONNU)
                                .by(MEMBRE_FAMILLE)
                                .declaring(TypeDeclare.NON)
                                .because(Motif.MALTRAITANCE))
                        .repli())
                .isTrue();
    }

    @Test
    void elsewhere_the_author_and_the_place_both_count() {
        assertThat(treating(at(ETABLISSEMENT_PERSONNES_AGEES)
                        .by(ETABLISSEMENT, MisEnCausePrecision.MJPM)
                        .declaring(VIOLENCES)
                        .because(NON_RESPECT_DROITS)
                        .finess("202")))
                .containsExactly(CD, DD);
    }

    // 4. Not at home, by place

    @ParameterizedTest
    @EnumSource(names = {"ETABLISSEMENT_SANTE", "TRAJET", "AUTRES_ETABLISSEMENTS"})
    void hospitals_journeys_and_other_establishments_go_to_the_ars(LieuType lieu) {
        var orientation = centralise(at(lieu).by(AUTRE_PROFESSIONNEL));
        assertThat(orientation.treating()).containsExactly(ARS);
        assertThat(orientation.repli()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"ETABLISSEMENT_PERSONNES_AGEES", "ETABLISSEMENT_HANDICAP", "ETABLISSEMENT_SOCIAL"})
    void the_quality_of_care_goes_to_the_ars_whatever_the_finess_category(LieuType lieu) {
        assertThat(treating(at(lieu).because(PROBLEME_QUALITE_SOINS).finess("202")))
                .containsExactly(ARS);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"PROBLEME_QUALITE_SOINS", "INCONNU"})
    void any_other_motif_goes_to_the_authorities_of_the_finess_category(Motif motif) {
        assertThat(treating(at(ETABLISSEMENT_PERSONNES_AGEES).because(motif).finess("500")))
                .containsExactly(ARS, CD);
    }

    @Test
    void each_motif_counts() {
        assertThat(treating(at(LieuType.ETABLISSEMENT_HANDICAP)
                        .because(PROBLEME_QUALITE_SOINS, NON_RESPECT_DROITS)
                        .finess("214")))
                .containsExactly(ARS, CD, DD);
    }

    @Test
    void a_nursing_home_without_a_motif_reaches_nobody_but_the_fallback() {
        var orientation = centralise(at(ETABLISSEMENT_PERSONNES_AGEES)
                .by(ETABLISSEMENT)
                .declaring(NEGLIGENCES)
                .finess("500"));
        assertThat(Reference.recipients(orientation)).containsExactly("ARS-44 RECUEIL", "ARS-44 TRAITEMENT");
        assertThat(orientation.repli()).isTrue();
        assertThat(orientation.regles()).endsWith("centralise-1-cellule", "centralise-6-repli");
    }

    // 5. FINESS categories

    @ParameterizedTest
    @CsvSource({
        "500,ARS+CD", "501,ARS+CD", "207,ARS+CD", "202,CD", "502,CD", "252,CD", "382,CD", "449,CD", "446,CD", "253,CD",
        "255,ARS", "437,ARS", "448,ARS", "354,ARS", "246,ARS", "445,ARS", "355,ARS", "101,ARS", "106,ARS", "340,DD",
        "344,DD", "443,DD", "214,CD+DD"
    })
    void a_finess_category_has_its_authorities(String categorie, String authorities) {
        var orientation = centralise(
                at(ETABLISSEMENT_PERSONNES_AGEES).because(NON_RESPECT_DROITS).finess(categorie));
        assertThat(orientation.treating()).isEqualTo(authorities(authorities));
        assertThat(orientation.repli()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "999"})
    void an_unknown_or_missing_finess_category_has_none(String categorie) {
        assertThat(centralise(at(ETABLISSEMENT_PERSONNES_AGEES)
                                .because(NON_RESPECT_DROITS)
                                .finess(categorie))
                        .repli())
                .isTrue();
    }

    // 7. The parquet

    @Test
    void sexual_abuse_is_proposed_to_the_parquet_and_to_be_confirmed() {
        assertThat(Reference.recipients(centralise(atHome().by(MEMBRE_FAMILLE).declaring(TypeDeclare.SEXUELLE))))
                .containsExactly("ARS-44 RECUEIL", "CD-54D TRAITEMENT", "PARQUET-54 SIGNALEMENT_JUDICIAIRE ?");
    }

    @Test
    void physical_abuse_with_immediate_danger_is_proposed_to_the_parquet() {
        assertThat(Reference.recipients(
                        centralise(atHome().qualified(TypeMaltraitance.PHYSIQUE).inDanger())))
                .contains("PARQUET-54 SIGNALEMENT_JUDICIAIRE ?");
    }

    @Test
    void physical_abuse_without_danger_is_not() {
        assertThat(Reference.recipients(centralise(atHome().qualified(TypeMaltraitance.PHYSIQUE))))
                .noneMatch(recipient -> recipient.startsWith("PARQUET"));
    }

    @Test
    void a_parquet_that_an_agent_confirmed_is_no_longer_to_be_confirmed() {
        assertThat(Reference.recipients(
                        centralise(atHome().declaring(TypeDeclare.SEXUELLE).confirmed("PARQUET-54"))))
                .contains("PARQUET-54 SIGNALEMENT_JUDICIAIRE");
    }

    @Test
    void no_alma_is_ever_named() {
        assertThat(Reference.recipients(centralise(atHome().by(MEMBRE_FAMILLE).inDanger())))
                .noneMatch(recipient -> recipient.startsWith("ALMA") || recipient.startsWith("PLATEFORME"));
    }

    // Perimeter and territory

    @Test
    void a_complaint_is_routed_by_the_same_tables() {
        var orientation = centralise(at(LieuType.ETABLISSEMENT_SANTE).because(Motif.PROBLEME_FACTURATION));
        assertThat(orientation.perimetre()).isEqualTo(Perimetre.RECLAMATION);
        assertThat(orientation.treating()).containsExactly(ARS);
    }

    @Test
    void a_minor_orders_nobody() {
        assertThat(centralise(atHome().victime(VictimeCategorie.MINEUR, TrancheAge.INCONNU)
                        .inDanger()))
                .isEqualTo(new Orientation(
                        StatutDecision.DECIDE,
                        Urgence.DANGER_IMMEDIAT,
                        Perimetre.MINEUR_119,
                        List.of(),
                        List.of("triage-perimetre-mineur", "triage-urgence-danger"),
                        false));
    }

    @Test
    void a_territory_that_is_unknown_never_falls_back_to_some_region() {
        var orientation = centralise(atHome().by(MEMBRE_FAMILLE).in(Territoire.INCONNU));
        assertThat(orientation.destinataires()).isEmpty();
        assertThat(orientation.statut()).isEqualTo(StatutDecision.A_QUALIFIER);
    }

    @Test
    void a_postal_code_over_rhone_and_lyon_orders_what_both_have_in_common() {
        var rhone = new Ressort("69", "69D", "84");
        var lyon = new Ressort("69", "69M", "84");
        var orientation = centralise(
                atHome().by(MEMBRE_FAMILLE).declaring(TypeDeclare.SEXUELLE).in(new Territoire(List.of(rhone, lyon))));
        assertThat(Reference.recipients(orientation))
                .containsExactly("ARS-84 RECUEIL", "PARQUET-69 SIGNALEMENT_JUDICIAIRE ?");
        assertThat(orientation.statut()).isEqualTo(StatutDecision.A_QUALIFIER);
    }

    @ParameterizedTest
    @CsvSource({
        "69,69M,84,CD-69M",
        "69,69D,84,CD-69D",
        "2A,20R,94,CD-20R",
        "67,6AE,44,CD-6AE",
        "75,75C,11,CD-75C",
        "973,973R,03,CD-973R"
    })
    void the_departement_s_authority_is_that_of_the_commune(
            String departement, String collectivite, String region, String expected) {
        assertThat(Reference.recipients(centralise(atHome().by(MEMBRE_FAMILLE).in(departement, collectivite, region))))
                .containsExactly("ARS-" + region + " RECUEIL", expected + " TRAITEMENT");
    }
}

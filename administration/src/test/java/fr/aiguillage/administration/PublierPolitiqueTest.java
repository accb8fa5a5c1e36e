package fr.aiguillage.administration;

import static fr.aiguillage.administration.Exemples.CENTRALISE;
import static fr.aiguillage.administration.Exemples.INITIAL;
import static fr.aiguillage.administration.Exemples.MAINTENANT;
import static fr.aiguillage.administration.Exemples.VARIANTE;
import static fr.aiguillage.administration.Exemples.apres;
import static fr.aiguillage.administration.Exemples.avertissements;
import static fr.aiguillage.administration.Exemples.dmn;
import static fr.aiguillage.administration.Exemples.fautes;
import static fr.aiguillage.administration.Exemples.publier;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.referentiel.ReferentielEvent.PolitiquePubliee;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublierPolitiqueTest {
    @Test
    void a_document_within_the_subset_is_published_with_its_fingerprint_and_author() {
        assertThat(publier("pilote", 1, CENTRALISE).examiner(INITIAL, MAINTENANT))
                .isEqualTo(new Constat.AEcrire(
                        new PolitiquePubliee(
                                new PolitiqueId("pilote", 1),
                                CENTRALISE,
                                PublierPolitique.sha256(CENTRALISE),
                                "claire",
                                "essai"),
                        List.of()));
    }

    @Test
    void it_is_decided_in_shadow_at_once() {
        assertThat(apres(INITIAL, publier("pilote", 1, VARIANTE)).decided(Optional.empty()))
                .contains(new PolitiqueId("pilote", 1));
    }

    @Test
    void the_same_content_again_is_a_success_without_a_write() {
        assertThat(publier("centralise", 1, CENTRALISE).examiner(INITIAL, MAINTENANT))
                .isInstanceOf(Constat.Inutile.class);
    }

    @Test
    void other_content_under_a_published_version_is_refused() {
        assertThat(fautes(publier("centralise", 1, VARIANTE), INITIAL))
                .containsExactly(
                        "politique : centralise@1 est déjà publiée avec un autre contenu : une version publiée ne"
                                + " change jamais, publier sous une version suivante");
    }

    @Test
    void every_fault_is_named_at_once() {
        var demande = new PublierPolitique("pas du DMN", "Majuscule", 1, " ", "");
        assertThat(fautes(demande, INITIAL))
                .hasSize(4)
                .satisfiesOnlyOnce(fault -> assertThat(fault).startsWith("note"))
                .satisfiesOnlyOnce(fault -> assertThat(fault).startsWith("auteur"))
                .satisfiesOnlyOnce(fault -> assertThat(fault).startsWith("politique"))
                .satisfiesOnlyOnce(fault -> assertThat(fault).startsWith("dmn"));
    }

    @Test
    void faults_of_tables_keep_their_place() {
        var faulty = CENTRALISE.replaceFirst("\"DOMICILE\"", "\"DOMICILLE\"");
        assertThat(fautes(publier("pilote", 1, faulty), INITIAL))
                .singleElement()
                .asString()
                .contains("décision « ", "ligne ", "vouliez-vous dire « DOMICILE »");
    }

    @Test
    void triage_tables_go_under_their_own_name_and_warn_that_they_act_at_once() {
        var next = dmn("triage").replace("</definitions>", "<!-- 2 --></definitions>");
        assertThat(fautes(publier("pilote", 1, next), INITIAL))
                .singleElement()
                .asString()
                .contains("« triage »");
        assertThat(fautes(publier("triage", 2, CENTRALISE), INITIAL))
                .singleElement()
                .asString()
                .contains("perimetre");
        assertThat(avertissements(publier("triage", 2, next), INITIAL))
                .singleElement()
                .asString()
                .contains("dès maintenant");
        assertThat(apres(INITIAL, publier("triage", 2, next)).triage().map(PolitiquePubliee::politique))
                .contains(new PolitiqueId("triage", 2));
    }

    @Test
    void a_version_below_the_latest_warns_that_it_will_not_be_in_shadow() {
        var third = apres(INITIAL, publier("centralise", 3, VARIANTE));
        assertThat(avertissements(publier("centralise", 2, VARIANTE), third))
                .containsExactly("l’ombre calcule la dernière version non retirée : centralise@3 reste calculée,"
                        + " centralise@2 ne le sera que là où elle est activée");
    }
}

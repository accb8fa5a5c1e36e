package fr.aiguillage.administration;

import static fr.aiguillage.administration.Exemples.INITIAL;
import static fr.aiguillage.administration.Exemples.MAINTENANT;
import static fr.aiguillage.administration.Exemples.VARIANTE;
import static fr.aiguillage.administration.Exemples.apres;
import static fr.aiguillage.administration.Exemples.avertissements;
import static fr.aiguillage.administration.Exemples.fautes;
import static fr.aiguillage.administration.Exemples.publier;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.politique.PolitiqueId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetirerPolitiqueTest {
    private static RetirerPolitique retirer(String politique) {
        return new RetirerPolitique(politique, "fin de l’essai", "claire");
    }

    @Test
    void a_shadow_that_is_retired_is_no_longer_decided() {
        var published = apres(INITIAL, publier("pilote", 1, VARIANTE));
        assertThat(avertissements(retirer("pilote@1"), published)).isEmpty();
        assertThat(apres(published, retirer("pilote@1")).decided(Optional.empty()))
                .doesNotContain(new PolitiqueId("pilote", 1));
    }

    @Test
    void what_is_active_goes_on_acting_and_says_where() {
        assertThat(avertissements(retirer("centralise@1"), INITIAL))
                .containsExactly(
                        "centralise@1 reste active, et donc décidée, là où elle l’est : national à partir du 1er"
                                + " mars 2026 ; activer une autre politique pour l’y remplacer");
    }

    @Test
    void the_version_before_it_is_in_shadow_again_and_it_says_so() {
        var second = apres(INITIAL, publier("associatif", 2, VARIANTE));
        assertThat(avertissements(retirer("associatif@2"), second))
                .containsExactly("l’ombre calcule de nouveau la version précédente, associatif@1");
    }

    @Test
    void what_was_never_published_cannot_be_retired() {
        assertThat(fautes(retirer("centralize@1"), INITIAL))
                .containsExactly("politique : « centralize@1 » n’est pas publiée ; vouliez-vous dire « centralise@1 » ?"
                        + " Publiées : associatif@1, centralise@1");
    }

    @Test
    void a_version_is_named_in_full() {
        assertThat(fautes(retirer("centralise"), INITIAL))
                .containsExactly("politique : « centralise » : écrire nom@version");
        assertThat(fautes(retirer("centralise@un"), INITIAL))
                .containsExactly("politique : « centralise@un » : écrire nom@version, la version en chiffres");
    }

    @Test
    void triage_tables_are_never_retired() {
        assertThat(fautes(retirer("triage@1"), INITIAL))
                .singleElement()
                .asString()
                .contains("ne se retirent pas");
    }

    @Test
    void once_is_enough() {
        var retired = apres(INITIAL, retirer("associatif@1"));
        assertThat(retirer("associatif@1").examiner(retired, MAINTENANT)).isInstanceOf(Constat.Inutile.class);
    }
}

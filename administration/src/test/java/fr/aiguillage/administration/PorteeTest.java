package fr.aiguillage.administration;

import static fr.aiguillage.administration.Exemples.INITIAL;
import static fr.aiguillage.administration.Exemples.apres;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.aiguillage.administration.Portee.Ligne;
import fr.aiguillage.domain.annuaire.Zone;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.domain.referentiel.ReferentielEvent.ActivationDecidee;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PorteeTest {
    private static final Optional<PolitiqueId> ASSOCIATIF = Optional.of(new PolitiqueId("associatif", 1));
    private static final Optional<PolitiqueId> CENTRALISE = Optional.of(new PolitiqueId("centralise", 1));
    private static final Optional<Instant> JUIN = Optional.of(Instant.parse("2026-05-31T22:00:00Z"));

    private static Portee portee(String territoire, Referentiel referentiel) {
        var event = new ActivationDecidee(
                ASSOCIATIF.orElseThrow(), Zone.parse(territoire), JUIN, Optional.empty(), Exemples.AUTEUR);
        return Portee.of(event, referentiel);
    }

    @Test
    void what_acts_before_and_after_is_told_with_its_places_and_their_communes() {
        assertThat(portee("departement:54", INITIAL))
                .isEqualTo(new Portee(
                        List.of(new Ligne(CENTRALISE, ASSOCIATIF, List.of(Zone.parse("departement:54")), 591))));
    }

    @Test
    void a_more_local_activation_goes_on_acting() {
        var local =
                new ActiverPolitique("centralise", "collectivite:69M", "2026-06-01", Optional.empty(), Exemples.AUTEUR);
        assertThat(portee("departement:69", apres(INITIAL, local)).lignes())
                .extracting(Ligne::avant, Ligne::apres, Ligne::zones)
                .containsExactly(
                        tuple(CENTRALISE, ASSOCIATIF, List.of(Zone.parse("collectivite:69D"))),
                        tuple(CENTRALISE, CENTRALISE, List.of(Zone.parse("collectivite:69M"))));
    }
}

package fr.aiguillage.administration;

import static fr.aiguillage.administration.Exemples.INITIAL;
import static fr.aiguillage.administration.Exemples.MAINTENANT;
import static fr.aiguillage.administration.Exemples.VARIANTE;
import static fr.aiguillage.administration.Exemples.apres;
import static fr.aiguillage.administration.Exemples.avertissements;
import static fr.aiguillage.administration.Exemples.fautes;
import static fr.aiguillage.administration.Exemples.publier;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.annuaire.Zone;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.domain.referentiel.ReferentielEvent.ActivationDecidee;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActiverPolitiqueTest {
    private static ActiverPolitique activer(String politique, String territoire, String du) {
        return new ActiverPolitique(politique, territoire, du, Optional.empty(), "claire");
    }

    private static ActiverPolitique jusque(String territoire, String du, String jusque) {
        return new ActiverPolitique("associatif", territoire, du, Optional.of(jusque), "claire");
    }

    @Test
    void a_date_is_its_midnight_in_paris() {
        assertThat(jusque("departement:54", "2026-06-01", "2026-12-01").examiner(INITIAL, MAINTENANT))
                .extracting(constat -> ((Constat.AEcrire) constat).event())
                .isEqualTo(new ActivationDecidee(
                        new PolitiqueId("associatif", 1),
                        Zone.parse("departement:54"),
                        Optional.of(Instant.parse("2026-05-31T22:00:00Z")),
                        Optional.of(Instant.parse("2026-11-30T23:00:00Z")),
                        "claire"));
    }

    @Test
    void an_instant_says_its_offset_and_now_leaves_time_to_hear_of_it() {
        assertThat(debut("2026-05-10T10:30:00+02:00")).isEqualTo(Instant.parse("2026-05-10T08:30:00Z"));
        assertThat(debut("maintenant")).isEqualTo(Instant.parse("2026-05-10T08:00:05Z"));
    }

    private static Instant debut(String texte) {
        var constat =
                (Constat.AEcrire) activer("associatif@1", "national", texte).examiner(INITIAL, MAINTENANT);
        return ((ActivationDecidee) constat.event()).aPartirDu().orElseThrow();
    }

    @Test
    void what_is_received_already_is_never_decided_anew_and_the_message_says_what_is_allowed() {
        assertThat(fautes(activer("associatif", "national", "2026-05-10"), INITIAL))
                .containsExactly("a-partir-du : « 2026-05-10 » est passé : une activation ne change pas ce qui est déjà"
                        + " reçu ; au plus tôt l’instant de sa publication (2026-05-10T08:00:00Z), « maintenant », ou"
                        + " demain 2026-05-11");
    }

    @Test
    void the_end_comes_after_the_start() {
        assertThat(fautes(jusque("national", "2026-06-01", "2026-06-01"), INITIAL))
                .containsExactly("jusque : le 1er juin 2026 n’est pas après le début, le 1er juin 2026");
    }

    @Test
    void every_fault_is_named_at_once() {
        var demande = new ActiverPolitique("centralisee", "departement:5A", "hier", Optional.of("demain"), " ");
        assertThat(fautes(demande, INITIAL))
                .extracting(fault -> fault.substring(0, fault.indexOf(' ')))
                .containsExactly("auteur", "politique", "territoire", "a-partir-du", "jusque");
    }

    @ParameterizedTest
    @CsvSource({
        "departement:69M, collectivite:69M",
        "collectivite:54, departement:54",
        "region:Grand, ",
        "departement:5A, departement:2A"
    })
    void a_territory_that_does_not_exist_gets_a_near_one(String texte, String proche) {
        assertThat(fautes(activer("associatif", texte, "2026-06-01"), INITIAL))
                .singleElement()
                .asString()
                .startsWith("territoire : « " + texte + " » inconnu")
                .contains(proche == null ? "Codes admis : 01" : "vouliez-vous dire « " + proche);
    }

    @ParameterizedTest
    @CsvSource({"departement:69", "collectivite:69M", "collectivite:69D", "collectivite:20R", "region:44", "national"})
    void territories_of_every_level_are_known(String texte) {
        assertThat(fautes(activer("associatif", texte, "2026-06-01"), INITIAL)).isEmpty();
    }

    @Test
    void a_retired_policy_is_not_activated() {
        var retired = apres(INITIAL, new RetirerPolitique("associatif@1", "fin", "claire"));
        assertThat(fautes(activer("associatif@1", "national", "2026-06-01"), retired))
                .containsExactly(
                        "politique : associatif@1 est retirée : en publier une nouvelle version, puis l’activer");
        assertThat(fautes(activer("associatif", "national", "2026-06-01"), retired))
                .singleElement()
                .asString()
                .contains("que des versions retirées");
    }

    @Test
    void a_bare_name_is_the_latest_unretired_version() {
        var referentiel = apres(
                INITIAL,
                publier("associatif", 2, VARIANTE),
                publier("associatif", 3, VARIANTE),
                new RetirerPolitique("associatif@3", "fin", "claire"),
                activer("associatif", "departement:54", "2026-06-01"));
        assertThat(referentiel.activations().getLast().politique()).isEqualTo(new PolitiqueId("associatif", 2));
    }

    @Test
    void triage_is_not_activated() {
        assertThat(fautes(activer("triage", "national", "2026-06-01"), INITIAL))
                .singleElement()
                .asString()
                .contains("ne s’active pas");
    }

    @Test
    void a_smaller_territory_wins_and_the_person_is_told() {
        var piloted = apres(INITIAL, activer("associatif", "departement:54", "2026-06-01"));
        assertThat(avertissements(activer("associatif", "region:44", "2026-07-01"), piloted))
                .isEmpty();
        var other = apres(piloted, publier("pilote", 1, VARIANTE));
        assertThat(avertissements(activer("pilote", "region:44", "2026-07-01"), other))
                .containsExactly("un territoire plus petit l’emporte, avec sa propre activation :"
                        + " departement:54 (Meurthe-et-Moselle)");
    }

    @Test
    void an_end_that_leaves_nothing_active_is_told() {
        var empty = INITIAL.activations().getFirst();
        var nothing = new Referentiel(
                INITIAL.revision(),
                INITIAL.politiques(),
                INITIAL.retirees(),
                List.of(empty),
                INITIAL.annuaire(),
                INITIAL.geographie());
        assertThat(avertissements(jusque("region:53", "2026-06-01", "2026-07-01"), nothing))
                .containsExactly(
                        "après la fin, aucune politique n’est active, et rien n’est transmis : region:53 (ARS Bretagne)");
        assertThat(avertissements(jusque("region:53", "2026-06-01", "2026-07-01"), INITIAL))
                .isEmpty();
    }

    @Test
    void the_last_word_repeated_is_not_written() {
        var once = apres(INITIAL, activer("associatif", "departement:54", "2026-06-01"));
        assertThat(activer("associatif", "departement:54", "2026-06-01").examiner(once, MAINTENANT))
                .isInstanceOf(Constat.Inutile.class);
    }
}

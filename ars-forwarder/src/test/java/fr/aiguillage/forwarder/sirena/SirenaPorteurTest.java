package fr.aiguillage.forwarder.sirena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.domain.administration.AccesConsigne;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.NatureTransmission;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.transmission.TransmissionEvent.Contenu;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionOrdonnee;
import fr.aiguillage.forwarder.Coffre;
import fr.aiguillage.forwarder.Documented;
import fr.aiguillage.forwarder.Examples;
import fr.aiguillage.forwarder.remise.Appel;
import fr.aiguillage.forwarder.remise.Pli;
import fr.aiguillage.forwarder.remise.Remise;
import fr.aiguillage.forwarder.sirena.Sirena.Reponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against an API that takes and answers what SIRENA's source says. */
class SirenaPorteurTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-14T10:00:00Z"), ZoneOffset.UTC);
    private static final SignalementId SIGNALEMENT = new SignalementId("un-signalement");
    private static final DestinataireId ARS = new DestinataireId("ARS-44");

    @TempDir
    private Path folder;

    private final Sirena sirena = new Sirena();
    private Coffre coffre;

    @BeforeEach
    void seal() {
        coffre = new Coffre(folder);
    }

    @AfterEach
    void stop() {
        sirena.close();
    }

    @Test
    void its_requete_id_is_the_reference() {
        assertThat(deliver(named())).isEqualTo(new Remise.Acceptee(Optional.of("2026-03-RT1")));
    }

    @Test
    void what_it_gets_is_what_the_documentation_shows() {
        deliver(named());
        assertThat(sirena.taken()).containsExactly(Documented.json("sirena"));
    }

    @Test
    void of_anonymous_people_it_gets_a_marker_and_nothing_else() {
        deliver(order(Set.of(Role.TRAITEMENT), coffre.contenu(SIGNALEMENT, true)));
        var body = sirena.taken().getFirst();
        assertThat(body.at("/declarant").properties())
                .isEqualTo(Documented.json("sirena-anonyme").at("/declarant").properties());
        assertThat(body.at("/victime").properties())
                .isEqualTo(Documented.json("sirena-anonyme").at("/victime").properties());
        assertThat(body.toString()).doesNotContain(Coffre.DECLARANT, "Odette", "paul@");
    }

    @Test
    void a_role_of_information_sends_no_identity_even_when_the_order_holds_one() {
        deliver(order(Set.of(Role.INFORMATION), coffre.contenu(SIGNALEMENT, false)));
        var body = sirena.taken().getFirst();
        assertThat(body.at("/victime/nom").textValue()).isEqualTo("NON COMMUNIQUÉ");
        assertThat(body.toString()).doesNotContain(Coffre.NOM, Coffre.DECLARANT, "coups");
    }

    @Test
    void what_was_erased_is_sent_as_not_told() {
        var contenu = coffre.contenu(SIGNALEMENT, false);
        coffre.destroy(contenu.victime().scelle().orElseThrow());
        assertThat(deliver(order(Set.of(Role.TRAITEMENT), contenu))).isInstanceOf(Remise.Acceptee.class);
        assertThat(sirena.taken().getFirst().at("/victime/nom").textValue()).isEqualTo("NON COMMUNIQUÉ");
    }

    @Test
    void the_access_is_told_with_a_reason_of_its_own() {
        deliver(named());
        assertThat(coffre.acces())
                .containsExactly(new AccesConsigne(
                        "service:forwarder",
                        SIGNALEMENT,
                        "transmission/ARS-44",
                        Set.of(Sujet.VICTIME, Sujet.DECLARANT, Sujet.MIS_EN_CAUSE, Sujet.LIEU, Sujet.FAITS),
                        "TRANSMISSION_SIRENA"));
    }

    @Test
    void nothing_goes_out_of_what_does_not_open_though_its_key_exists() {
        var other = coffre.contenu(new SignalementId("un-autre"), false);
        assertThat(deliver(order(Set.of(Role.TRAITEMENT), other))).isEqualTo(Remise.indisponible("PARTIE_ILLISIBLE"));
        assertThat(sirena.taken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void a_key_that_it_refuses_closes_the_channel_until_a_person_puts_it_right(int status) {
        sirena.answers(new Reponse(status, "", ""));
        assertThat(deliver(named())).isEqualTo(new Remise.Fermee("HTTP_" + status));
    }

    @Test
    void a_body_that_it_refuses_is_a_dead_letter_at_once() {
        sirena.answers(new Reponse(400, "", "{}"));
        assertThat(deliver(named())).isEqualTo(new Remise.Refusee("HTTP_400"));
    }

    @Test
    void when_it_bans_us_we_wait_as_long_as_it_says() {
        sirena.answers(new Reponse(429, "240", ""));
        assertThat(deliver(named())).isEqualTo(new Remise.Indisponible("HTTP_429", Optional.of(Duration.ofMinutes(4))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "<html>", "null", "{\"requeteId\": 3}", "{\"requeteId\": \"a b\"}"})
    void an_answer_without_a_proper_id_still_took_it(String body) {
        sirena.answers(new Reponse(200, "", body));
        assertThat(deliver(named())).isEqualTo(new Remise.Acceptee(Optional.empty()));
    }

    @Test
    void without_a_key_nothing_is_opened_or_sent() {
        assertThat(porteur(SirenaCles.NONE).deliver(pli(named()))).isEqualTo(Remise.indisponible("CLE_ABSENTE"));
        assertThat(coffre.acces()).isEmpty();
        assertThat(sirena.taken()).isEmpty();
    }

    @Test
    void a_key_that_is_no_key_is_refused_without_being_told() throws IOException {
        var file = Files.writeString(folder.resolve("cles"), "ARS-44=sk_12\n");
        assertThatThrownBy(() -> SirenaCles.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ARS-44")
                .hasMessageNotContaining("sk_12");
    }

    @Test
    void a_complement_says_that_it_is_one_and_of_which() {
        deliver(Examples.order(
                "ordre-2",
                SIGNALEMENT,
                ARS,
                NatureTransmission.COMPLEMENT,
                Set.of(Role.TRAITEMENT),
                Examples.contenu()));
        assertThat(comment(sirena.taken().getFirst()))
                .contains("S-0001", "envoi ordre-1", "complément d’un signalement déjà transmis");
    }

    private static String comment(JsonNode body) {
        return body.at("/situations/0/faits/0/commentaire").textValue();
    }

    private TransmissionOrdonnee named() {
        return order(Set.of(Role.TRAITEMENT), coffre.contenu(SIGNALEMENT, false));
    }

    private static TransmissionOrdonnee order(Set<Role> roles, Contenu contenu) {
        return Examples.order("ordre-1", SIGNALEMENT, ARS, NatureTransmission.NOUVELLE, roles, contenu);
    }

    private Remise deliver(TransmissionOrdonnee order) {
        return porteur(cles()).deliver(pli(order));
    }

    private Pli pli(TransmissionOrdonnee order) {
        return new Pli(order, "ordre-1", sirena.address(), Instant.parse("2026-03-14T10:00:00Z"), Optional.empty());
    }

    private SirenaPorteur porteur(SirenaCles cles) {
        return new SirenaPorteur(cles, new Appel(true, Duration.ofSeconds(5), CLOCK), coffre.descellement());
    }

    private SirenaCles cles() {
        try {
            return SirenaCles.read(Files.writeString(folder.resolve("cles"), ARS + "=" + Sirena.CLE + "\n"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

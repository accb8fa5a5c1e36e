package fr.aiguillage.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.MotifRefus;
import fr.aiguillage.domain.code.TypeMaltraitance;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementEvent.ComplementRecu;
import fr.aiguillage.domain.signalement.SignalementEvent.CripInformee;
import fr.aiguillage.domain.signalement.SignalementEvent.DestinataireConfirme;
import fr.aiguillage.domain.signalement.SignalementEvent.DestinataireEcarte;
import fr.aiguillage.domain.signalement.SignalementEvent.QualificationCorrigee;
import fr.aiguillage.domain.signalement.SignalementEvent.ReorientationDemandee;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRetire;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.schemas.Message;
import fr.aiguillage.schemas.Topics;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SuitesIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static BoiteVoisine boite;
    private static Porte porte;

    private final String id = UUID.randomUUID().toString();
    private final String path = "/v1/signalements/" + id + "/";

    @BeforeAll
    static void open() throws Exception {
        boite = new BoiteVoisine();
        porte = Porte.open(Decor.shared(), Map.of("AIGUILLAGE_API_FORWARDER", boite.address()));
    }

    @BeforeEach
    void treat() {
        List.of("ARS-44", "CD-54D").forEach(treating -> boite.dossier(id, treating, "EN_COURS", "TRAITEMENT"));
    }

    @AfterAll
    static void close() {
        porte.close();
        boite.close();
    }

    @Test
    void a_complement_adds_facts_and_seals_what_is_told() throws Exception {
        var body = "{\"canal\":\"TELEPHONE\",\"faits\":{\"types\":[\"PHYSIQUE\"],\"recit\":\"Encore hier.\"}}";
        var event = (ComplementRecu) event(porte.post(path + "complements", body, "intake:demo"));
        assertThat(event.client()).isEqualTo("demo");
        assertThat(event.faits().types()).containsExactly(TypeMaltraitance.PHYSIQUE);
        var told = new Coffre(Decor.shared())
                .json(event.signalement(), event.faits().scelle());
        assertThat(told.get("recit").asText()).isEqualTo("Encore hier.");
    }

    @Test
    void a_correction_says_who_corrected_what() throws Exception {
        var body = "{\"urgence\":\"HAUTE\",\"confirmations\":[\"PARQUET-54\"],\"commentaire\":\"Vu avec le SAMU.\"}";
        var event = (QualificationCorrigee) event(porte.post(path + "corrections", body, "ecoutant"));
        assertThat(event.par()).isEqualTo("une-personne");
        assertThat(event.urgence()).contains(Urgence.HAUTE);
        assertThat(event.types()).isEmpty();
        assertThat(event.confirmations()).containsExactly(new DestinataireId("PARQUET-54"));
        assertThat(new Coffre(Decor.shared())
                        .json(event.signalement(), event.commentaire())
                        .get("commentaire")
                        .asText())
                .isEqualTo("Vu avec le SAMU.");
    }

    @Test
    void a_place_may_be_corrected_and_is_sealed() throws Exception {
        var body = "{\"lieu\":{\"type\":\"DOMICILE\",\"commune\":\"54395\"},\"types\":[]}";
        var event = (QualificationCorrigee) event(porte.post(path + "corrections", body, "destinataire:ARS-44"));
        assertThat(event.types()).contains(Set.of());
        assertThat(event.lieu().orElseThrow().territoire().isResolu()).isTrue();
        assertThat(event.lieu().orElseThrow().scelle()).isPresent();
    }

    @Test
    void a_recipient_asks_for_another_one_on_its_own_behalf_only() throws Exception {
        var body = "{\"refusePar\":\"ARS-44\",\"motif\":\"INCOMPETENCE_MATERIELLE\",\"propose\":\"CD-54D\"}";
        var event = (ReorientationDemandee) event(porte.post(path + "reorientations", body, "destinataire:ARS-44"));
        assertThat(event.refusePar()).isEqualTo(new DestinataireId("ARS-44"));
        assertThat(event.motif()).isEqualTo(MotifRefus.INCOMPETENCE_MATERIELLE);
        assertThat(event.propose()).contains(new DestinataireId("CD-54D"));
        assertThat(porte.post(path + "reorientations", body, "destinataire:CD-54D")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void recipients_that_the_directory_does_not_know_are_refused() throws Exception {
        var reorientation = "{\"refusePar\":\"ARS-99\",\"motif\":\"AUTRE\",\"propose\":\"CD-999\"}";
        assertThat(pointers(porte.post(path + "reorientations", reorientation, "admin")))
                .containsExactly("/refusePar", "/propose");
        assertThat(pointers(porte.post(path + "corrections", "{\"confirmations\":[\"PARQUET-999\"]}", "admin")))
                .containsExactly("/confirmations");
    }

    @Test
    void an_agent_confirms_the_parquet_and_chooses_the_tribunal() throws Exception {
        var body = "{\"propose\":\"PARQUET-54\",\"choisi\":\"PARQUET-57\"}";
        assertThat(event(porte.post(path + "confirmations", body, "destinataire:CD-54D")))
                .isEqualTo(new DestinataireConfirme(
                        new SignalementId(id),
                        "une-personne",
                        new DestinataireId("PARQUET-54"),
                        new DestinataireId("PARQUET-57"),
                        Optional.empty()));
    }

    @Test
    void without_a_choice_it_is_the_tribunal_that_was_proposed() throws Exception {
        var event = (DestinataireConfirme)
                event(porte.post(path + "confirmations", "{\"propose\":\"PARQUET-54\"}", "ecoutant"));
        assertThat(event.choisi()).isEqualTo(new DestinataireId("PARQUET-54"));
    }

    @Test
    void what_cannot_be_confirmed_is_refused() throws Exception {
        var confirmations = path + "confirmations";
        assertThat(pointers(porte.post(confirmations, "{}", "ecoutant"))).containsExactly("/propose");
        assertThat(pointers(porte.post(confirmations, "{\"propose\":\"PARQUET-999\"}", "ecoutant")))
                .containsExactly("/propose");
        assertThat(pointers(porte.post(confirmations, "{\"propose\":\"CD-54D\"}", "ecoutant")))
                .containsExactly("/choisi");
        var mixed = "{\"propose\":\"PARQUET-54\",\"choisi\":\"CD-54D\"}";
        assertThat(pointers(porte.post(confirmations, mixed, "ecoutant"))).containsExactly("/choisi");
    }

    @Test
    void an_agent_names_who_takes_over_from_one_that_refused_and_no_destinataire_does() throws Exception {
        var body = "{\"propose\":\"CD-54D\",\"choisi\":\"DD-54\"}";
        assertThat(porte.post(path + "confirmations", body, "destinataire:CD-54D")
                        .statusCode())
                .isEqualTo(403);
        var event = (DestinataireConfirme) event(porte.post(path + "confirmations", body, "ecoutant"));
        assertThat(event.choisi()).isEqualTo(new DestinataireId("DD-54"));
    }

    @Test
    void an_order_to_the_wrong_destinataire_is_annulled_with_a_reason_by_those_who_may() throws Exception {
        var body = "{\"destinataire\":\"CD-54D\",\"motif\":\"ERREUR\"}";
        assertThat(porte.post(path + "ecarts", body, "destinataire:ARS-44").statusCode())
                .isEqualTo(403);
        assertThat(event(porte.post(path + "ecarts", body, "ecoutant")))
                .isEqualTo(new DestinataireEcarte(
                        new SignalementId(id),
                        "une-personne",
                        new DestinataireId("CD-54D"),
                        MotifRefus.ERREUR,
                        Optional.empty()));
        assertThat(pointers(porte.post(path + "ecarts", "{\"destinataire\":\"CD-54D\"}", "admin")))
                .containsExactly("/motif");
    }

    @Test
    void a_destinataire_may_decline_a_proposed_parquet() throws Exception {
        var body = "{\"destinataire\":\"PARQUET-54\",\"motif\":\"AUTRE\"}";
        var event = (DestinataireEcarte) event(porte.post(path + "ecarts", body, "destinataire:CD-54D"));
        assertThat(event.destinataire()).isEqualTo(new DestinataireId("PARQUET-54"));
    }

    @Test
    void that_the_crip_was_told_is_recorded_by_an_agent() throws Exception {
        assertThat(porte.post(path + "crip", "{}", "destinataire:CD-54D").statusCode())
                .isEqualTo(403);
        assertThat(event(porte.post(path + "crip", "{}", "ecoutant")))
                .isEqualTo(new CripInformee(new SignalementId(id), "une-personne", Optional.empty()));
    }

    @Test
    void a_withdrawal_may_say_nothing_more() throws Exception {
        var event = (SignalementRetire) event(porte.post(path + "retraits", "{}", "admin"));
        assertThat(event.commentaire()).isEmpty();
    }

    @Test
    void a_retry_carries_the_same_event_id() throws Exception {
        var body = "{\"urgence\":\"HAUTE\"}";
        var first = porte.post(path + "corrections", body, "ecoutant", "Idempotency-Key", "k");
        var again = porte.post(path + "corrections", body, "ecoutant", "Idempotency-Key", "k");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(messages()).extracting(message -> message.envelope().id()).containsOnly(eventId(first));
    }

    @Test
    void each_kind_needs_its_role() throws Exception {
        assertThat(porte.post(path + "corrections", "{\"urgence\":\"HAUTE\"}", "intake:demo")
                        .statusCode())
                .isEqualTo(403);
        assertThat(porte.post(path + "retraits", "{}", "destinataire:ARS-44").statusCode())
                .isEqualTo(403);
        assertThat(porte.post(path + "complements", "{}", "analyste").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_correction_that_says_nothing_and_an_id_that_is_none_are_refused() throws Exception {
        assertThat(porte.post(path + "corrections", "{}", "ecoutant").statusCode())
                .isEqualTo(400);
        assertThat(porte.post("/v1/signalements/Dupont/corrections", "{\"urgence\":\"HAUTE\"}", "ecoutant")
                        .statusCode())
                .isEqualTo(404);
    }

    private SignalementEvent event(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(202);
        var message = messages().getFirst();
        assertThat(message.envelope().id()).isEqualTo(eventId(answer));
        return message.event();
    }

    private List<Message<SignalementEvent>> messages() {
        return Decor.shared().read(Topics.SIGNALEMENTS).stream()
                .filter(message -> message.event().signalement().value().equals(id))
                .toList();
    }

    private static String eventId(HttpResponse<String> answer) throws Exception {
        return JSON.readTree(answer.body()).get("evenement").asText();
    }

    private static List<String> pointers(HttpResponse<String> answer) throws Exception {
        return JSON.readTree(answer.body())
                .path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asText())
                .toList();
    }
}

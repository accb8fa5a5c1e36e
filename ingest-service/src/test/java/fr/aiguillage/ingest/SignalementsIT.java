package fr.aiguillage.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.aiguillage.domain.code.LieuType;
import fr.aiguillage.domain.code.TypeDeclare;
import fr.aiguillage.domain.signalement.Ressort;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.Territoire;
import fr.aiguillage.schemas.Message;
import fr.aiguillage.schemas.Topics;
import fr.aiguillage.sealing.CodeSuivi;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SignalementsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static Porte porte;

    @BeforeAll
    static void open() throws Exception {
        porte = Porte.open(Decor.shared());
    }

    @AfterAll
    static void close() {
        porte.close();
    }

    @Test
    void a_report_is_an_event_with_its_codes_in_clear() throws Exception {
        var event = event(porte.deposer(Corps.COMPLET));
        assertThat(event.client()).isEqualTo("demo");
        assertThat(event.recuLe()).isEqualTo(Instant.parse("2026-03-14T09:22:00Z"));
        assertThat(event.lieu().type()).isEqualTo(LieuType.DOMICILE);
        assertThat(event.lieu().territoire()).isEqualTo(Territoire.of(new Ressort("54", "54D", "44")));
        assertThat(event.faits().typesDeclares()).containsExactly(TypeDeclare.VIOLENCES);
        assertThat(event.historique()).isFalse();
        assertThat(event.cleReutilisee()).isFalse();
    }

    @Test
    void what_is_personal_is_sealed_under_keys_that_are_in_the_log() throws Exception {
        var event = event(porte.deposer(Corps.COMPLET));
        var id = event.signalement();
        var coffre = new Coffre(Decor.shared());
        var sent = JSON.readTree(Corps.COMPLET);
        assertThat(coffre.json(id, event.victime().scelle()).get("identite")).isEqualTo(sent.at("/victime/identite"));
        assertThat(coffre.json(id, event.misEnCause().scelle()).get("rpps")).isEqualTo(sent.at("/misEnCause/rpps"));
        assertThat(coffre.json(id, event.declarant().scelle()).get("identite"))
                .isEqualTo(sent.at("/declarant/identite"));
        assertThat(coffre.json(id, event.lieu().scelle()).get("adresse")).isEqualTo(sent.at("/lieu/adresse"));
        assertThat(coffre.json(id, event.faits().scelle()).get("recit")).isEqualTo(sent.at("/faits/recit"));
    }

    @Test
    void a_subject_of_whom_nothing_personal_is_said_has_no_seal_and_no_key() throws Exception {
        var event = event(porte.deposer(Corps.MINIMAL));
        assertThat(event.victime().scelle()).isEmpty();
        assertThat(event.faits().scelle()).isEmpty();
        assertThat(event.lieu().scelle()).isPresent();
    }

    @Test
    void the_log_keeps_the_number_and_only_the_fingerprint_of_the_code() throws Exception {
        var answer = porte.deposer(Corps.COMPLET);
        var event = event(answer);
        var code = CodeSuivi.read(json(answer).get("codeSuivi").asText()).orElseThrow();
        assertThat(event.numero()).isEqualTo(json(answer).get("numero").asText());
        assertThat(event.empreinteCode()).isEqualTo(code.empreinte());
    }

    @Test
    void the_envelope_names_the_event_by_the_signalement_and_carries_the_trace() throws Exception {
        var traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        var answer = porte.deposer(Corps.COMPLET, "traceparent", traceparent, "Idempotency-Key", newKey());
        var envelope = messages(answer).getFirst().envelope();
        assertThat(envelope.id()).isEqualTo(json(answer).get("id").asText());
        assertThat(envelope.time()).isEqualTo(json(answer).get("recuLe").asText());
        assertThat(envelope.traceparent()).contains(traceparent);
        assertThat(envelope.extensions()).containsOnlyKeys("cleidempotence");
    }

    @Test
    void a_retry_gets_the_same_answer_and_makes_no_second_event() throws Exception {
        var key = newKey();
        var first = porte.deposer(Corps.MINIMAL, "Idempotency-Key", key);
        var again = porte.deposer(Corps.MINIMAL.replace(",", " ,\n"), "Idempotency-Key", key);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(messages(first)).hasSize(1);
    }

    @Test
    void a_retry_gets_the_same_answer_from_a_service_started_since() throws Exception {
        var key = newKey();
        var first = porte.deposer(Corps.MINIMAL, "Idempotency-Key", key);
        try (var other = Porte.open(Decor.shared())) {
            assertThat(other.deposer(Corps.MINIMAL, "Idempotency-Key", key).body())
                    .isEqualTo(first.body());
        }
        assertThat(messages(first)).hasSize(1);
    }

    @Test
    void the_same_key_with_another_body_is_another_report_kept_and_flagged() throws Exception {
        var key = newKey();
        var first = porte.deposer(Corps.MINIMAL, "Idempotency-Key", key);
        var other = porte.deposer(Corps.COMPLET, "Idempotency-Key", key);
        assertThat(json(other).get("id")).isNotEqualTo(json(first).get("id"));
        assertThat(event(first).cleReutilisee()).isFalse();
        assertThat(event(other).cleReutilisee()).isTrue();
        assertThat(porte.deposer(Corps.MINIMAL, "Idempotency-Key", key).body()).isEqualTo(first.body());
    }

    @Test
    void the_same_key_of_another_application_is_another_report() throws Exception {
        var key = newKey();
        var first = porte.deposer(Corps.MINIMAL, "Idempotency-Key", key);
        var other = porte.post("/v1/signalements", Corps.MINIMAL, "intake:autre", "Idempotency-Key", key);
        assertThat(json(other).get("id")).isNotEqualTo(json(first).get("id"));
        assertThat(event(other).cleReutilisee()).isFalse();
    }

    @Test
    void without_a_key_each_request_is_a_report() throws Exception {
        assertThat(json(porte.deposer(Corps.MINIMAL)).get("id"))
                .isNotEqualTo(json(porte.deposer(Corps.MINIMAL)).get("id"));
    }

    @Test
    void an_ambiguous_postal_code_keeps_all_its_candidates() throws Exception {
        var event = event(porte.deposer(Corps.MINIMAL.replace("54000", "01200")));
        assertThat(event.lieu().territoire().candidats())
                .extracting(Ressort::departement)
                .containsExactly("01", "74");
    }

    @Test
    void the_metrics_count_and_name_nobody() throws Exception {
        var answer = porte.deposer(Corps.COMPLET);
        var metrics = Porte.send(porte.request("/metrics")).body();
        assertThat(metrics)
                .contains("ingest_signalements_total")
                .doesNotContain(json(answer).get("id").asText());
    }

    private static SignalementRecu event(HttpResponse<String> answer) throws Exception {
        return (SignalementRecu) messages(answer).getFirst().event();
    }

    private static List<Message<SignalementEvent>> messages(HttpResponse<String> answer) throws Exception {
        var id = json(answer).get("id").asText();
        return Decor.shared().read(Topics.SIGNALEMENTS).stream()
                .filter(message -> message.event().signalement().value().equals(id))
                .toList();
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return JSON.readTree(answer.body());
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}

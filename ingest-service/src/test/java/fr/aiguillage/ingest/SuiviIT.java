package fr.aiguillage.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.aiguillage.domain.signalement.SignalementEvent.ComplementRecu;
import fr.aiguillage.schemas.Message;
import fr.aiguillage.schemas.Topics;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the public adds by receipt code, without an account. */
class SuiviIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TEXTE = "{\"texte\":\"Encore hier.\"}";
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
    void words_and_a_way_to_be_reached_are_sealed_apart() throws Exception {
        var recu = recu();
        var answer = complete(
                recu,
                recu.get("codeSuivi").asText().toLowerCase(java.util.Locale.ROOT),
                "{\"texte\":\"Encore hier.\",\"telephone\":\"0600000000\",\"courriel\":\"zoe@exemple.invalid\"}");
        assertThat(answer.statusCode()).isEqualTo(202);
        var event = complements(recu).getFirst();
        var coffre = new Coffre(Decor.shared());
        assertThat(coffre.json(event.signalement(), event.faits().scelle()))
                .isEqualTo(JSON.readTree("{\"recit\":\"Encore hier.\"}"));
        assertThat(coffre.json(event.signalement(), event.contact()))
                .isEqualTo(JSON.readTree(
                        "{\"identite\":{\"telephone\":\"0600000000\",\"courriel\":\"zoe@exemple.invalid\"}}"));
        assertThat(event.client()).isEqualTo("suivi-public");
    }

    @Test
    void a_retry_is_the_same_event() throws Exception {
        var recu = recu();
        var code = recu.get("codeSuivi").asText();
        var first = complete(recu, code, TEXTE, "Idempotency-Key", "essai");
        assertThat(complete(recu, code, TEXTE, "Idempotency-Key", "essai").body())
                .isEqualTo(first.body());
    }

    @Test
    void unknown_foreign_malformed_and_missing_codes_get_the_same_answer_and_write_nothing() throws Exception {
        var recu = recu();
        var foreign = recu().get("codeSuivi").asText();
        var answers = List.of(
                complete(recu, foreign, TEXTE),
                complete(recu, "KXQ-M4T-W2R-9CH-JBV-PZY", TEXTE),
                complete(recu, "x", TEXTE),
                complete(recu, foreign, "{}"),
                post("00000000-0000-8000-8000-000000000000", foreign, TEXTE),
                post("rien", foreign, TEXTE));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(answers.getFirst().body());
        });
        assertThat(complements(recu)).isEmpty();
    }

    @Test
    void what_says_nothing_is_refused_by_field() throws Exception {
        var recu = recu();
        var refused = complete(recu, recu.get("codeSuivi").asText(), "{\"texte\":\" \",\"nom\":\"Zoé\"}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(refused.body()).at("/errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/nom", "/texte");
        assertThat(refused.body()).doesNotContain("Zoé");
    }

    @Test
    void too_many_for_one_signalement_are_told_to_wait_whatever_their_code() throws Exception {
        var recu = recu();
        for (var i = 0; i < 10; i++) complete(recu, "x", TEXTE);
        var refused = complete(recu, recu.get("codeSuivi").asText(), TEXTE);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }

    private static JsonNode recu() throws Exception {
        var answer = porte.deposer(Corps.MINIMAL);
        assertThat(answer.statusCode()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> complete(JsonNode recu, String code, String body, String... headers)
            throws Exception {
        return post(recu.get("id").asText(), code, body, headers);
    }

    private static HttpResponse<String> post(String id, String code, String body, String... headers) throws Exception {
        var path = "/v1/suivi/" + id + "/complements";
        var request = porte.request(path)
                .POST(BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("X-Code-Suivi", code);
        var answer = Porte.send(request, headers);
        Contrat.checkAnswer("POST", path, answer);
        return answer;
    }

    private static List<ComplementRecu> complements(JsonNode recu) {
        return Decor.shared().read(Topics.SIGNALEMENTS).stream()
                .map(Message::event)
                .filter(ComplementRecu.class::isInstance)
                .map(ComplementRecu.class::cast)
                .filter(event ->
                        event.signalement().value().equals(recu.get("id").asText()))
                .toList();
    }
}

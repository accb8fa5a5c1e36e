package fr.aiguillage.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.localstack.generator.Generator;
import fr.aiguillage.localstack.generator.Parameters;
import fr.aiguillage.schemas.Topics;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LotsIT {
    private static final String MINIMAL = Corps.MINIMAL.strip();
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
    void bad_lines_in_the_middle_of_five_thousand_stop_nothing() throws Exception {
        var lines = new ArrayList<>(
                IntStream.rangeClosed(1, 5_000).mapToObj(n -> MINIMAL).toList());
        lines.set(999, "{\"canal\":");
        lines.set(2_499, MINIMAL.replace("54000", "00000"));
        lines.set(4_999, "\"un texte\"");
        var results = results(post("/v1/lots", lines, "intake:demo"));

        assertThat(results).hasSize(5_000);
        assertThat(results)
                .extracting(result -> result.get("ligne").asInt())
                .isEqualTo(IntStream.rangeClosed(1, 5_000).boxed().toList());
        assertThat(results.stream()
                        .filter(result -> result.has("erreurs"))
                        .map(result -> result.get("ligne").asInt()))
                .containsExactly(1_000, 2_500, 5_000);
        assertThat(results.get(2_499).at("/erreurs/0/pointeur").asText()).isEqualTo("/lieu/codePostal");
        assertThat(idsInTheLog()).containsAll(ids(results));
        results.stream()
                .limit(1_100)
                .forEach(result -> Contrat.checkBody("#/components/schemas/ResultatDeLigne", result.toString()));
    }

    @Test
    void a_batch_sent_again_under_its_key_gives_the_same_results_and_no_new_event() throws Exception {
        var lines = List.of(MINIMAL, MINIMAL, withKey("propre-" + System.nanoTime()));
        var key = "lot-" + System.nanoTime();
        var first = post("/v1/lots", lines, "intake:demo", "Idempotency-Key", key);
        var before = Decor.shared().records(Topics.SIGNALEMENTS).size();
        var again = post("/v1/lots", lines, "intake:demo", "Idempotency-Key", key);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(new HashSet<>(ids(results(first)))).hasSize(3);
        assertThat(Decor.shared().records(Topics.SIGNALEMENTS)).hasSize(before);
    }

    @Test
    void a_line_with_a_key_is_the_report_that_was_posted_under_it() throws Exception {
        var key = "seul-" + System.nanoTime();
        var alone = JSON.readTree(porte.deposer(MINIMAL, "Idempotency-Key", key).body());
        var inBatch =
                results(post("/v1/lots", List.of(withKey(key)), "intake:demo")).getFirst();
        assertThat(((ObjectNode) inBatch).without("ligne").toString()).isEqualTo(alone.toString());
    }

    @Test
    void history_is_marked_and_needs_an_administrator() throws Exception {
        assertThat(post("/v1/lots?mode=historique", List.of(MINIMAL), "intake:demo")
                        .statusCode())
                .isEqualTo(403);
        var id = ids(results(post("/v1/lots?mode=historique", List.of(MINIMAL), "admin")))
                .getFirst();
        assertThat(Decor.shared().read(Topics.SIGNALEMENTS))
                .filteredOn(message -> message.event().signalement().value().equals(id))
                .singleElement()
                .satisfies(message -> assertThat(((SignalementRecu) message.event()).historique())
                        .isTrue());
    }

    @Test
    void another_mode_and_another_content_type_are_refused() throws Exception {
        assertThat(post("/v1/lots?mode=test", List.of(MINIMAL), "admin").statusCode())
                .isEqualTo(400);
        assertThat(porte.post("/v1/lots", MINIMAL, "intake:demo").statusCode()).isEqualTo(415);
    }

    @Test
    void lines_beyond_a_hundred_thousand_are_refused() throws Exception {
        var results = results(post("/v1/lots", Collections.nCopies(100_001, "x"), "intake:demo"));
        assertThat(results).hasSize(100_001);
        assertThat(results.getLast().at("/erreurs/0/message").asText()).contains("100000 lignes");
    }

    @Test
    void a_client_that_reads_only_once_it_has_sent_all_gets_its_results() throws Exception {
        var lines = "x\n".repeat(100_000).getBytes(UTF_8);
        var head = """
                POST /v1/lots HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: application/x-ndjson\r
                Content-Length: %d\r
                Connection: close\r
                \r
                """.formatted(porte.token("intake:demo"), lines.length);
        try (var socket = new Socket("localhost", porte.port())) {
            socket.getOutputStream().write(head.getBytes(UTF_8));
            socket.getOutputStream().write(lines);
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .contains("\"ligne\":100000,");
        }
    }

    @Test
    void what_the_generator_invents_is_all_taken_in() throws Exception {
        var year = Parameters.of(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 6, 30), 500, 42);
        var lines = new Generator(year).lines().toList();
        assertThat(results(post("/v1/lots", lines, "intake:demo"))).noneMatch(result -> result.has("erreurs"));
    }

    private static HttpResponse<String> post(String path, List<String> lines, String role, String... headers)
            throws Exception {
        var request = porte.request(path)
                .POST(BodyPublishers.ofString(String.join("\n", lines)))
                .header("Authorization", "Bearer " + porte.token(role))
                .header("Content-Type", "application/x-ndjson");
        var answer = Porte.send(request, headers);
        Contrat.checkAnswer("POST", path, answer);
        return answer;
    }

    private static List<JsonNode> results(HttpResponse<String> answer) throws Exception {
        var all = new ArrayList<JsonNode>();
        for (var line : answer.body().lines().toList()) {
            all.add(JSON.readTree(line));
        }
        return all;
    }

    private static List<String> ids(List<JsonNode> results) {
        return results.stream()
                .filter(result -> result.has("id"))
                .map(result -> result.get("id").asText())
                .toList();
    }

    private static List<String> idsInTheLog() {
        return Decor.shared().read(Topics.SIGNALEMENTS).stream()
                .map(message -> message.event().signalement().value())
                .toList();
    }

    private static String withKey(String key) {
        return MINIMAL.replaceFirst("\\{", "{\"cleIdempotence\":\"" + key + "\",");
    }
}

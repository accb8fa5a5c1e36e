package fr.aiguillage.servicekit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helidon.webserver.http.HttpRouting;
import java.io.ByteArrayInputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpServiceTest {
    private static final String SECRET = "Jeanne Moulinet";
    private static final String JSON = "application/json";
    private static final AtomicBoolean KAFKA = new AtomicBoolean(true);

    private static RunningService service;
    private static Client client;

    record Personne(String nom, int age) {}

    @BeforeAll
    static void start() {
        service = HttpService.on(0)
                .maxBody(4 * Body.LIMIT)
                .ready("kafka", KAFKA::get)
                .ready("registry", () -> {
                    throw new IllegalStateException("unless Kafka answers");
                })
                .routes(HttpServiceTest::routes)
                .routes(OpenApiDocument.of(HttpServiceTest.class, "openapi.yaml"))
                .start();
        client = new Client(service.uri());
    }

    private static void routes(HttpRouting.Builder routing) {
        routing.get("/personnes/{id}", (request, response) -> response.send("ok"))
                .post("/personnes", (request, response) -> Json.send(response, 201, Json.read(request, Personne.class)))
                .post("/arbre", (request, response) -> Json.send(response, 200, Json.tree(request)))
                .post("/flux", (request, response) -> {
                    var body = request.content().inputStream();
                    response.send(String.valueOf(body.readAllBytes().length));
                })
                .get("/panne", (request, response) -> {
                    throw new IllegalStateException(SECRET);
                })
                .get("/panne-controlee", (request, response) -> {
                    throw new Exception(SECRET, new java.io.IOException(SECRET));
                })
                .get("/erreur", (request, response) -> {
                    throw new AssertionError(SECRET);
                })
                .get("/conflit", (request, response) -> {
                    throw ProblemException.of(409, "Déjà pris en charge.");
                })
                .get(
                        "/page",
                        (request, response) -> response.header("Content-Security-Policy", "default-src 'self'")
                                .send("page"));
    }

    @BeforeEach
    void kafkaAnswers() {
        KAFKA.set(true);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_live_service_says_so() throws Exception {
        var answer = client.get("/health/live");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\",\"failing\":[]}");
    }

    @Test
    void a_service_that_is_not_ready_names_the_failing_checks() throws Exception {
        KAFKA.set(false);
        var answer = client.get("/health/ready");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("{\"status\":\"DOWN\",\"failing\":[\"kafka\",\"registry\"]}");
    }

    @Test
    void a_service_whose_checks_pass_is_ready() throws Exception {
        try (var ready = HttpService.on(0).ready("kafka", () -> true).start()) {
            assertThat(new Client(ready.uri()).get("/health/ready").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_port_that_another_process_has_is_named() throws Exception {
        try (var other = new ServerSocket(0)) {
            assertThatThrownBy(HttpService.on(other.getLocalPort())::start)
                    .isInstanceOf(BadSetting.class)
                    .hasMessageContaining("AIGUILLAGE_PORT=\"" + other.getLocalPort());
        }
    }

    @Test
    void metrics_count_requests_by_route_and_never_by_path() throws Exception {
        client.get("/personnes/" + "id-7c1");
        client.get("/rien/" + "id-7c1");
        assertThat(client.get("/metrics").body())
                .contains("jvm_memory_used_bytes", "process_uptime_seconds")
                .contains("http_server_requests_seconds_count{method=\"GET\",route=\"/personnes/{id}\",status=\"200\"}")
                .doesNotContain("id-7c1");
    }

    @Test
    void an_unknown_address_is_a_problem_404() throws Exception {
        assertProblem(client.get("/rien"), 404, "Introuvable", "Rien ne se trouve à cette adresse.");
    }

    @Test
    void another_method_is_a_problem_405_that_names_the_allowed_ones() throws Exception {
        var answer = client.send("DELETE", "/personnes/1", BodyPublishers.noBody());
        assertProblem(answer, 405, "Méthode non admise", "Cette adresse n'admet pas cette méthode.");
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
    }

    @Test
    void a_thrown_problem_is_the_answer() throws Exception {
        assertProblem(client.get("/conflit"), 409, "Conflit", "Déjà pris en charge.");
    }

    @Test
    void a_thrown_exception_never_leaks_its_message() throws Exception {
        for (var path : List.of("/panne", "/panne-controlee", "/erreur")) {
            var answer = client.get(path);
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("Erreur interne", "L'incident ").doesNotContain("Moulinet");
            assertThat(answer.headers().toString()).doesNotContain("Moulinet");
        }
    }

    @Test
    void a_json_body_is_read_and_written() throws Exception {
        var answer = client.post("/personnes", "{\"nom\":\"A\",\"age\":80}", "Content-Type", JSON + "; charset=utf-8");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(JSON);
        assertThat(answer.body()).isEqualTo("{\"nom\":\"A\",\"age\":80}");
    }

    @Test
    void a_body_of_another_type_is_a_problem_415() throws Exception {
        assertThat(client.post("/personnes", "{}").statusCode()).isEqualTo(415);
        assertThat(client.post("/personnes", "{}", "Content-Type", "text/plain").statusCode())
                .isEqualTo(415);
    }

    @Test
    void an_empty_body_is_a_problem_400() throws Exception {
        assertThat(client.post("/personnes", "", "Content-Type", JSON).statusCode())
                .isEqualTo(400);
        assertThat(client.post("/personnes", "null", "Content-Type", JSON).statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_body_up_to_the_limit_passes() throws Exception {
        var body = "\"" + "a".repeat(Body.LIMIT - 2) + "\"";
        assertThat(client.post("/arbre", body, "Content-Type", JSON).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_body_over_the_limit_is_a_problem_413() throws Exception {
        var body = "\"" + "a".repeat(2 * Body.LIMIT) + "\"";
        assertProblem(
                client.post("/arbre", body, "Content-Type", JSON),
                413,
                "Contenu trop volumineux",
                "Le contenu dépasse 1048576 octets.");
    }

    @Test
    void a_body_of_unknown_length_over_the_limit_is_a_problem_413() throws Exception {
        assertThat(chunked("/arbre", 2 * Body.LIMIT).statusCode()).isEqualTo(413);
    }

    @Test
    void a_body_that_a_route_streams_may_be_larger() throws Exception {
        assertThat(chunked("/flux", 3 * Body.LIMIT).body()).isEqualTo(String.valueOf(3 * Body.LIMIT));
    }

    @Test
    void no_body_passes_the_limit_of_the_service() throws Exception {
        var announced = raw("POST /flux HTTP/1.1\r\nHost: a\r\nContent-Length: 5000000\r\n\r\n");
        var chunked = raw("POST /flux HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n500000\r\n");
        assertThat(announced).startsWith("HTTP/1.1 413 ").contains("application/problem+json", "nosniff");
        assertThat(chunked).startsWith("HTTP/1.1 413 ").contains("application/problem+json", "nosniff");
    }

    @Test
    void a_body_that_no_handler_read_is_never_taken_for_a_request() throws Exception {
        var inner = "GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n";
        var outer = "POST /rien HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: " + inner.length();
        assertThat(raw(outer + "\r\n\r\n" + inner)).startsWith("HTTP/1.1 404 ").doesNotContain("200 OK");
    }

    @Test
    void a_request_that_is_not_http_is_a_problem_400_that_does_not_quote_it() throws Exception {
        assertThat(raw("GET /ok HTTP/1.1\r\nHost: a\r\nContent-Length: Moulinet\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json")
                .doesNotContain("Moulinet");
    }

    @Test
    void a_refused_head_has_no_body() throws Exception {
        var next = "GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
        assertThat(raw("HEAD /personnes/1 HTTP/1.1\r\nHost: a\r\n\r\n" + next))
                .startsWith("HTTP/1.1 405 ")
                .contains("\r\n\r\nHTTP/1.1 200 OK");
    }

    @Test
    void answers_carry_security_headers_that_a_page_may_replace() throws Exception {
        assertThat(client.get("/rien").headers().map())
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("cache-control", List.of("no-store"))
                .containsEntry("content-security-policy", List.of("default-src 'none'; frame-ancestors 'none'"));
        assertThat(client.get("/page").headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'self'");
    }

    @Test
    void the_contract_is_served() throws Exception {
        var answer = client.get("/openapi.yaml");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/yaml");
        assertThat(answer.body()).isEqualTo("openapi: 3.1.0\n");
    }

    private static HttpResponse<String> chunked(String path, int length) throws Exception {
        var body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[length]));
        return client.send("POST", path, body, "Content-Type", JSON);
    }

    private static String raw(String request) throws Exception {
        try (var socket = new Socket("localhost", service.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String title, String detail) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(title, status, detail));
    }
}

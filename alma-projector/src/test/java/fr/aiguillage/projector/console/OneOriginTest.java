package fr.aiguillage.projector.console;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.servicekit.HttpService;
import fr.aiguillage.servicekit.Json;
import fr.aiguillage.servicekit.RunningService;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console and what is behind it, over real connections. */
final class OneOriginTest {
    private static final URI ISSUER = URI.create("https://issuer.example/aiguillage");
    private final HttpClient http = HttpClient.newHttpClient();
    private final CountDownLatch seen = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);

    @TempDir
    Path folder;

    private RunningService behind;
    private RunningService front;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(folder.resolve("index.html"), "<!doctype html><title>Aiguillage</title>");
        Files.createDirectory(folder.resolve("assets"));
        Files.writeString(folder.resolve("assets/app-1a2b.js"), "console.log(1)");
        behind = HttpService.on(0).routes(this::service).start();
        var services = Map.of("forwarder", behind.uri(), "replay", URI.create("http://localhost:1"));
        var settings =
                new ConsoleSettings(Optional.of(folder), ISSUER, "console", "openid", services, Duration.ofMillis(500));
        front = HttpService.on(0)
                .routes(new ConsoleApi(settings)::routes)
                .routes(new Relais(settings.behind(), settings.answer())::routes)
                .routes(Pages.of(settings.fichiers(), settings.issuer()).orElseThrow()::routes)
                .start();
    }

    @AfterEach
    void stop() {
        never.countDown();
        front.close();
        behind.close();
    }

    private void service(HttpRouting.Builder routing) {
        routing.post("/v1/boite/{id}/accuse", OneOriginTest::echo)
                .get("/v1/lent", (request, response) -> never.await())
                .get("/v1/flux", this::events);
    }

    private static void echo(ServerRequest request, ServerResponse response) {
        response.header("X-Service", "boite");
        Json.send(
                response,
                202,
                Map.of(
                        "id", request.path().pathParameters().get("id"),
                        "q", request.query().first("q").orElse(""),
                        "token",
                                request.headers()
                                        .first(HeaderNames.AUTHORIZATION)
                                        .orElse(""),
                        "cookie", request.headers().first(HeaderNames.COOKIE).orElse(""),
                        "body", request.content().as(String.class)));
    }

    /** The second event leaves when the first has been read at the other end. */
    private void events(ServerRequest request, ServerResponse response) throws IOException, InterruptedException {
        response.header(HeaderNames.CONTENT_TYPE, "text/event-stream");
        try (var out = response.outputStream()) {
            out.write("data: 1\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            seen.await();
            out.write("data: 2\n\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void a_call_reaches_its_service_with_its_token_and_body_and_without_cookies() throws Exception {
        var request = request("/api/forwarder/v1/boite/s%2D1/accuse?q=a%20b")
                .header("Authorization", "Bearer t")
                .header("Cookie", "c=1")
                .POST(BodyPublishers.ofString("é"))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("X-Service")).contains("boite");
        assertThat(Json.mapper().readTree(answer.body()))
                .isEqualTo(Json.mapper()
                        .valueToTree(Map.of("id", "s-1", "q", "a b", "token", "Bearer t", "cookie", "", "body", "é")));
    }

    @Test
    void an_event_arrives_before_the_next_one_is_sent() throws Exception {
        var answer = http.send(request("/api/forwarder/v1/flux").build(), BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("data: 1");
            seen.countDown();
            lines.readLine();
            assertThat(lines.readLine()).isEqualTo("data: 2");
        }
    }

    @Test
    void a_service_that_is_down_or_slow_is_told_as_such() throws Exception {
        assertThat(get("/api/replay/v1/rejeux").statusCode()).isEqualTo(502);
        assertThat(get("/api/forwarder/v1/lent").statusCode()).isEqualTo(504);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/forwarder/metrics",
                "/api/forwarder/health/ready",
                "/api/forwarder/v1/../metrics",
                "/api/forwarder/v1/%2e%2e/metrics",
                "/api/ingest/v1/lots",
                "/v1/inconnu"
            })
    void what_is_not_published_is_not_there(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/carte", "/departements/54", "/connexion/retour?code=1"})
    void every_page_is_the_console_under_a_strict_policy(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.body()).isEqualTo("<!doctype html><title>Aiguillage</title>");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'self'; connect-src 'self' https://issuer.example; img-src 'self' data:;"
                        + " font-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self';"
                        + " frame-ancestors 'none'");
    }

    @Test
    void what_has_a_hash_in_its_name_is_kept_for_ever() throws Exception {
        var answer = get("/assets/app-1a2b.js");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/javascript; charset=utf-8");
        assertThat(get("/assets/gone.js").statusCode()).isEqualTo(404);
    }

    @Test
    void the_console_learns_where_to_log_in_and_what_is_installed() throws Exception {
        assertThat(Json.mapper().readTree(get("/v1/console").body()))
                .isEqualTo(Json.mapper().readTree("""
                                {"oidc":{"emetteur":"https://issuer.example/aiguillage","client":"console","portee":"openid"},
                                "version":"dev","services":[{"nom":"forwarder","prefixe":"/api/forwarder"},
                                {"nom":"replay","prefixe":"/api/replay"}]}"""));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(front.uri() + path));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }
}

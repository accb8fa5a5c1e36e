package fr.aiguillage.replay.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.localstack.Await;
import fr.aiguillage.localstack.LocalStack;
import fr.aiguillage.servicekit.Json;
import fr.aiguillage.servicekit.RunningService;
import fr.aiguillage.servicekit.Settings;
import fr.aiguillage.servicekit.Shutdown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The whole service as it runs, on the folder that is named, and those who ask it. */
final class Service implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Shutdown shutdown = Shutdown.hook(Duration.ofSeconds(15));
    private final RunningService running;

    Service(Path data) {
        try {
            running = Main.start(config(data), shutdown);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Config config(Path data) {
        return Config.from(Settings.of(Map.of(
                "AIGUILLAGE_KAFKA", Log.KAFKA.bootstrap(),
                "AIGUILLAGE_REGISTRY", LocalStack.shared().registryUrl(),
                "AIGUILLAGE_DATA", data.toString(),
                "AIGUILLAGE_OIDC_ISSUER", LocalStack.shared().issuer().url(),
                "AIGUILLAGE_PORT", "0")));
    }

    static String token(String subject, String role) {
        return "Bearer " + LocalStack.shared().issuer().token(subject, Set.of(role));
    }

    HttpResponse<String> get(String path) {
        return Contrat.check(send("GET", path, BodyPublishers.noBody(), analyst()));
    }

    HttpResponse<String> delete(String path) {
        return Contrat.check(send("DELETE", path, BodyPublishers.noBody(), analyst()));
    }

    HttpResponse<String> post(String body) {
        return Contrat.check(send("POST", "/v1/rejeux", BodyPublishers.ofString(body), analyst()));
    }

    /** Where it may be followed. */
    String submit(String body) {
        var answer = post(body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static Map<String, String> analyst() {
        return Map.of("Authorization", token("ana", "analyste"), "Content-Type", "application/json");
    }

    HttpResponse<String> send(String method, String path, BodyPublisher body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(running.uri().resolve(path)).method(method, body);
        headers.forEach(request::header);
        return send(request.build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The lines of a stream of events, to its end. */
    List<String> events(String path) {
        var headers = Map.of("Authorization", token("ana", "analyste"), "Accept", "text/event-stream");
        var answer = Contrat.check(send("GET", path, BodyPublishers.noBody(), headers));
        return answer.body().lines().toList();
    }

    JsonNode json(String path) {
        return json(get(path));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return Json.parse(answer.body().getBytes(UTF_8), JsonNode.class);
    }

    JsonNode awaitState(String path, String... states) {
        Await.until(
                path + " " + List.of(states),
                PATIENCE,
                () -> List.of(states).contains(json(path).path("etat").textValue()));
        return json(path);
    }

    @Override
    public void close() {
        shutdown.close();
    }
}

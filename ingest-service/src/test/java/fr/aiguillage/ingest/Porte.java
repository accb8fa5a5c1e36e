package fr.aiguillage.ingest;

import fr.aiguillage.servicekit.RunningService;
import fr.aiguillage.servicekit.Settings;
import fr.aiguillage.servicekit.Shutdown;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** One running ingest service, and a client of it that checks every exchange against the contract. */
final class Porte implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Decor decor;
    private final Shutdown shutdown = Shutdown.hook(Duration.ofSeconds(20));
    private final RunningService service;

    private Porte(Decor decor, Config config) throws InterruptedException {
        this.decor = decor;
        this.service = IngestService.start(config, shutdown);
        decor.awaitReady(service.uri());
    }

    static Porte open(Decor decor) throws InterruptedException {
        return open(decor, Map.of());
    }

    /** @param settings win over those of the decor */
    static Porte open(Decor decor, Map<String, String> settings) throws InterruptedException {
        var all = new HashMap<>(decor.settings());
        all.putAll(settings);
        return new Porte(decor, Config.of(Settings.of(all)));
    }

    HttpResponse<String> get(String path) throws Exception {
        var answer =
                HTTP.send(HttpRequest.newBuilder(service.uri().resolve(path)).build(), BodyHandlers.ofString());
        Contrat.checkAnswer("GET", path, answer);
        return answer;
    }

    HttpResponse<String> deposer(String body, String... headers) throws Exception {
        return post("/v1/signalements", body, "intake:demo", headers);
    }

    /** As JSON, by somebody who has that role, and checked against the contract. */
    HttpResponse<String> post(String path, String body, String role, String... headers) throws Exception {
        var answer = send(
                request(path)
                        .POST(BodyPublishers.ofString(body))
                        .header("Authorization", "Bearer " + token(role))
                        .header("Content-Type", "application/json"),
                headers);
        Contrat.checkAnswer("POST", path, answer);
        if (answer.statusCode() < 300) {
            Contrat.checkRequest("POST", path, body);
        }
        return answer;
    }

    /** A request that says nothing yet. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.uri().resolve(path));
    }

    static HttpResponse<String> send(HttpRequest.Builder request, String... headers) throws Exception {
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    int port() {
        return service.port();
    }

    String token(String role) {
        return decor.token("une-personne", Set.of(role));
    }

    @Override
    public void close() {
        shutdown.close();
    }
}

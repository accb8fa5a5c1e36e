package fr.aiguillage.projector;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.servicekit.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Asks every service how it is, all at once, and does not wait long. */
final class Sante {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long MILLION = 1_000_000;

    /** @param defauts its checks that fail */
    record Service(
            String nom,
            String etat,
            List<String> defauts,
            @Nullable Long delaiMs) {}

    private final Map<String, URI> services;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** @param services by name */
    Sante(Map<String, URI> services) {
        this.services = Map.copyOf(services);
    }

    List<Service> ask() {
        return new TreeMap<>(services)
                .entrySet().stream().map(service -> ask(service.getKey(), service.getValue())).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();
    }

    private CompletableFuture<Service> ask(String name, URI base) {
        var began = System.nanoTime();
        var request = HttpRequest.newBuilder(base.resolve("/health/ready")).timeout(PATIENCE);
        return http.sendAsync(request.build(), BodyHandlers.ofByteArray())
                .thenApply(answer -> heard(name, answer.body(), (System.nanoTime() - began) / MILLION))
                .exceptionally(silent -> new Service(name, "INJOIGNABLE", List.of(), null));
    }

    private static Service heard(String name, byte[] body, long delay) {
        try {
            var said = Json.lenient().readTree(body);
            return new Service(name, said.path("status").asText().equals("UP") ? "UP" : "DOWN", failing(said), delay);
        } catch (IOException e) {
            return new Service(name, "DOWN", List.of(), delay);
        }
    }

    private static List<String> failing(JsonNode said) {
        return StreamSupport.stream(said.path("failing").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}

package fr.aiguillage.forwarder;

import static fr.aiguillage.forwarder.ForwarderStack.PATIENCE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.localstack.Await;
import fr.aiguillage.servicekit.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Somebody who follows server-sent events. */
final class Flux implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader;

    Flux(HttpRequest request) {
        var answer = send(request);
        reader = Thread.ofVirtual().start(() -> read(answer.body()));
        Await.until("the stream is open", PATIENCE, () -> lines.stream().anyMatch(line -> line.startsWith("id:")));
    }

    private HttpResponse<Stream<String>> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofLines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(Stream<String> body) {
        try (body) {
            body.forEach(lines::add);
        } catch (UncheckedIOException closed) {
            lines.add("closed here");
        }
    }

    List<JsonNode> arrivees(int wanted) {
        Await.until("arrivals", PATIENCE, () -> field("data:").size() >= wanted);
        return field("data:").stream()
                .map(data -> Json.parse(data.getBytes(UTF_8), JsonNode.class))
                .toList();
    }

    String lastId() {
        return field("id:").getLast();
    }

    private List<String> field(String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip())
                .toList();
    }

    boolean isOver() {
        return !reader.isAlive();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}

package fr.aiguillage.forwarder;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.servicekit.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** A person with a token. */
final class Client {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI base;
    private final String token;

    Client(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    record Answer(int status, JsonNode body) {
        String text(String pointer) {
            return body.at(pointer).asText();
        }
    }

    /** Held against the contract. */
    Answer get(String path) {
        return checked("GET", path, send(request(path).GET()));
    }

    Answer get(String path, Map<String, String> headers) {
        var request = request(path).GET();
        headers.forEach(request::header);
        return checked("GET", path, send(request));
    }

    Flux follow(String path) {
        return follow(path, Map.of());
    }

    Flux follow(String path, Map<String, String> headers) {
        var request = request(path).header("accept", "text/event-stream");
        headers.forEach(request::header);
        return new Flux(request.GET().build());
    }

    /** Held against the contract: the answer, and what was asked when it was accepted. */
    Answer post(String path, String json) {
        var answer = checked("POST", path, send(posting(path, json)));
        if (answer.status() == 200)
            Contract.checkRequest("POST", path, Json.parse(json.getBytes(UTF_8), JsonNode.class));
        return answer;
    }

    Answer post(String path) {
        return checked("POST", path, send(request(path).POST(BodyPublishers.noBody())));
    }

    Answer delete(String path) {
        return checked("DELETE", path, send(request(path).DELETE()));
    }

    private static Answer checked(String method, String path, Answer answer) {
        Contract.checkAnswer(method, path, answer.status(), answer.body());
        return answer;
    }

    private HttpRequest.Builder posting(String path, String json) {
        return request(path).header("content-type", "application/json").POST(BodyPublishers.ofString(json));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), Json.parse(answer.body(), JsonNode.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package fr.aiguillage.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** One service's HTTP API, spoken to in the name of who has the token. */
final class Api {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final URI base;
    private final String jeton;
    private final String option;

    /** @param option which says where the service is, for the message when it does not answer */
    Api(URI base, String jeton, String option) {
        this.base = base;
        this.jeton = jeton;
        this.option = option;
    }

    /** The service said no, or nothing; the message is for people. */
    static final class Refus extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Refus(String message) {
            super(message);
        }
    }

    /** @param query parameters by name; blank ones are left out */
    JsonNode get(String path, Map<String, String> query) {
        return send(request(path + parameters(query)).GET());
    }

    /** @param idempotence names the demand, so that it counts once however often it is sent; blank for none */
    JsonNode post(String path, Object body, String idempotence) {
        var request = request(path)
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(JSON.valueToTree(body).toString()));
        return send(idempotence.isBlank() ? request : request.header("idempotency-key", idempotence));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String parameters(Map<String, String> query) {
        return query.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isBlank())
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .sorted()
                .collect(Collectors.joining("&", "?", ""));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).header("authorization", "Bearer " + jeton);
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            return answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new Refus(
                    "Rien ne répond à %s. Démarrer le système avec bin/up, ou indiquer une autre adresse avec %s."
                            .formatted(base, option));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refus("Interrompu.");
        }
    }

    private static JsonNode answer(HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() / 100 == 2) return JSON.readTree(answer.body());
        throw new Refus(
                switch (answer.statusCode()) {
                    case 401 -> "Le jeton manque ou n’est plus valable : AIGUILLAGE_JETON, ou --jeton-fichier.";
                    case 403 -> "Ce jeton ne donne pas le droit de le faire : il y faut le rôle « admin ».";
                    default -> problem(answer);
                });
    }

    /** RFC 9457: what is wrong, and where. */
    private static String problem(HttpResponse<byte[]> answer) {
        try {
            var problem = JSON.readTree(answer.body());
            var faults = problem.path("errors")
                    .valueStream()
                    .map(error -> error.path("pointer").asText() + " : "
                            + error.path("detail").asText())
                    .collect(Collectors.joining(" ; "));
            var detail = problem.path("detail").asText();
            return faults.isBlank() ? detail : detail + " " + faults;
        } catch (IOException notOurs) {
            return "Réponse inattendue (HTTP " + answer.statusCode() + ").";
        }
    }
}

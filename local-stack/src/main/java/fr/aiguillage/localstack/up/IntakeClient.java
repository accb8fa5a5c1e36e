package fr.aiguillage.localstack.up;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.aiguillage.domain.signalement.SignalementId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;

/** Posts reports as an intake application does: with an idempotency key, and again until there is an answer. */
final class IntakeClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ATTEMPTS = 60;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI endpoint;
    private final Supplier<String> token;

    IntakeClient(String base, Supplier<String> token) {
        this.endpoint = URI.create(base + "/v1/signalements");
        this.token = token;
    }

    /** @throws UpFailure when the intake refuses the report, or never answers */
    SignalementId post(String key, String report) throws InterruptedException {
        for (var attempt = 1; attempt < ATTEMPTS; attempt++) {
            var answer = tryOnce(key, report);
            if (answer.status() == 201) {
                return answer.id();
            }
            if (!answer.isWorthARetry()) {
                throw new UpFailure("Un signalement engendré a été refusé : " + answer.status() + " " + answer.body());
            }
            Thread.sleep(PAUSE);
        }
        throw new UpFailure("La réception des signalements ne répond pas.");
    }

    private Answer tryOnce(String key, String report) throws InterruptedException {
        try {
            return Answer.of(http.send(request(key, report), BodyHandlers.ofString()));
        } catch (IOException unknown) {
            return Answer.NONE;
        }
    }

    private HttpRequest request(String key, String report) {
        return HttpRequest.newBuilder(endpoint)
                .header("Authorization", "Bearer " + token.get())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(report))
                .build();
    }

    private record Answer(int status, String body) {
        static final Answer NONE = new Answer(0, "");

        static Answer of(HttpResponse<String> response) {
            return new Answer(response.statusCode(), response.body());
        }

        boolean isWorthARetry() {
            return status == 0 || status == 429 || status == 503;
        }

        SignalementId id() {
            try {
                return new SignalementId(JSON.readTree(body).required("id").textValue());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

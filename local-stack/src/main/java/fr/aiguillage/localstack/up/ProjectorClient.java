package fr.aiguillage.localstack.up;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;

/** Asks the projector what its read models hold. */
record ProjectorClient(HttpClient http, String base, Supplier<String> token) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Nothing while it does not answer: it may be starting again. */
    Projected counts() throws InterruptedException {
        try {
            var answer = http.send(request(), BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 ? Projected.of(JSON.readTree(answer.body())) : Projected.NOTHING;
        } catch (IOException notNow) {
            return Projected.NOTHING;
        }
    }

    private HttpRequest request() {
        return HttpRequest.newBuilder(URI.create(base + "/v1/etat"))
                .header("Authorization", "Bearer " + token.get())
                .timeout(PATIENCE)
                .build();
    }
}

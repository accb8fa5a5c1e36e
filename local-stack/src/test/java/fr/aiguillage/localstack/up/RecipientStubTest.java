package fr.aiguillage.localstack.up;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import fr.aiguillage.localstack.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipientStubTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OTHER = "whsec_AAAQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String BODY = "{\"specversion\":\"1.0\"}";

    private final int port = Ports.free();

    @TempDir
    Path folder;

    private RecipientStub stub;

    @BeforeEach
    void start() throws IOException {
        stub = RecipientStub.start(port, Files.writeString(folder.resolve("secrets"), "ARS-44=" + SECRET), folder);
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void a_signed_order_is_accepted_and_noted() throws Exception {
        assertThat(post("ARS-44", SECRET)).isEqualTo(204);
        assertThat(stub.received("ordre-1")).isTrue();
    }

    @Test
    void an_order_signed_with_another_secret_is_refused_and_not_noted() throws Exception {
        assertThat(post("ARS-44", OTHER)).isEqualTo(401);
        assertThat(stub.received("ordre-1")).isFalse();
    }

    @Test
    void a_recipient_without_a_secret_is_not_found() throws Exception {
        assertThat(post("ARS-01", SECRET)).isEqualTo(404);
    }

    @Test
    void a_recipient_that_is_made_to_fail_takes_nothing_until_it_is_well_again() throws Exception {
        assertThat(failure("PUT", "")).isEqualTo(201);
        assertThat(post("ARS-44", SECRET)).isEqualTo(404);
        assertThat(failure("PUT", "503")).isEqualTo(204);
        assertThat(post("ARS-44", SECRET)).isEqualTo(503);
        assertThat(stub.received("ordre-1")).isFalse();
        assertThat(failure("DELETE", "")).isEqualTo(204);
        assertThat(post("ARS-44", SECRET)).isEqualTo(204);
    }

    @Test
    void what_was_received_is_known_after_a_restart() throws Exception {
        post("ARS-44", SECRET);
        stub.close();
        stub = RecipientStub.start(port, folder.resolve("secrets"), folder);
        assertThat(stub.received("ordre-1")).isTrue();
    }

    private int failure(String method, String status) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/pannes/ARS-44"))
                .method(method, BodyPublishers.ofString(status))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private int post(String destinataire, String secret) throws Exception {
        var now = Instant.now().getEpochSecond();
        var request = HttpRequest.newBuilder(URI.create(RecipientStub.address(port, destinataire)))
                .header("webhook-id", "ordre-1")
                .header("webhook-timestamp", String.valueOf(now))
                .header("webhook-signature", new Webhook(secret).sign("ordre-1", now, BODY))
                .POST(BodyPublishers.ofString(BODY))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}

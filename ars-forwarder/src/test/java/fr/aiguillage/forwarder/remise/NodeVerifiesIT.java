package fr.aiguillage.forwarder.remise;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.forwarder.Examples;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The npm packages standardwebhooks and cloudevents verify what we send. */
class NodeVerifiesIT {
    private static final DestinataireId ARS = new DestinataireId("ARS-44");
    private static final Remise TAKEN = new Remise.Acceptee(Optional.empty());
    private static final String OLD = secret("the old secret, thirty-two bytes");
    private static final String NEW = secret("the new secret, thirty-two bytes");
    private static final String OTHER = secret("another secret, thirty-two bytes");

    @TempDir
    private Path folder;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        NodeRecipient.install();
    }

    @Test
    void what_is_sent_is_a_signed_cloudevent() throws IOException {
        try (var node = new NodeRecipient(NEW)) {
            assertThat(deliver(NEW, node.address())).isEqualTo(TAKEN);
            assertThat(node.taken())
                    .isEqualTo("{\"id\":\"ordre-1\",\"type\":\"fr.aiguillage.TransmissionOrdonnee\","
                            + "\"subject\":\"un-signalement\",\"urgence\":\"HAUTE\"}");
        }
    }

    @Test
    void while_a_secret_is_replaced_whoever_knows_the_old_or_the_new_one_verifies() throws IOException {
        try (var before = new NodeRecipient(OLD);
                var after = new NodeRecipient(NEW)) {
            assertThat(deliver(OLD + "," + NEW, before.address())).isEqualTo(TAKEN);
            assertThat(deliver(OLD + "," + NEW, after.address())).isEqualTo(TAKEN);
        }
    }

    @Test
    void another_secret_does_not_verify() throws IOException {
        try (var node = new NodeRecipient(OTHER)) {
            assertThat(deliver(OLD + "," + NEW, node.address())).isEqualTo(new Remise.Refusee("HTTP_401"));
        }
    }

    @Test
    void a_body_that_was_tampered_with_does_not_verify() throws Exception {
        var sent = captured();
        try (var node = new NodeRecipient(NEW)) {
            assertThat(send(node.address(), sent.headers(), sent.body())).isEqualTo(204);
            assertThat(send(node.address(), sent.headers(), sent.body().replace("HAUTE", "BASSE")))
                    .isEqualTo(401);
        }
    }

    private record Sent(Map<String, String> headers, String body) {}

    private Sent captured() throws IOException {
        var sent = new CompletableFuture<Sent>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            sent.complete(new Sent(
                    Stream.of("content-type", "webhook-id", "webhook-timestamp", "webhook-signature")
                            .collect(Collectors.toMap(name -> name, headers::getFirst)),
                    body));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try {
            deliver(NEW, URI.create("http://localhost:" + server.getAddress().getPort() + "/"));
            return sent.join();
        } finally {
            server.stop(0);
        }
    }

    private static int send(URI address, Map<String, String> headers, String body) throws Exception {
        var request = HttpRequest.newBuilder(address).POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }

    private Remise deliver(String secrets, URI address) throws IOException {
        var file = Files.writeString(folder.resolve("secrets"), ARS + "=" + secrets + "\n");
        var settings = new WebhookSettings(WebhookSecrets.read(file), true, Duration.ofSeconds(10));
        var order = Examples.order("ordre-1", new SignalementId("un-signalement"), ARS);
        var pli =
                new Pli(order, "ordre-1", address.toString(), Instant.parse("2026-03-14T10:00:00Z"), Optional.empty());
        return new WebhookChannel(new Webhook(settings, Clock.systemUTC()), URI.create("https://boite.invalid"))
                .deliver(pli);
    }

    private static String secret(String text) {
        return "whsec_" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

package fr.aiguillage.forwarder.remise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.signalement.Octets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-14T10:00:00Z"), ZoneOffset.UTC);
    private static final DestinataireId ARS = new DestinataireId("ARS-44");
    private static final String OLD = secret("the old secret, thirty-two bytes");
    private static final String NEW = secret("the new secret, thirty-two bytes");

    @TempDir
    private Path folder;

    @Test
    void while_secrets_rotate_each_signs() throws IOException {
        var signature = new CompletableFuture<String>();
        var outcome = deliver(OLD + "," + NEW, true, exchange -> {
            signature.complete(exchange.getRequestHeaders().getFirst("webhook-signature"));
            exchange.sendResponseHeaders(202, -1);
        });
        assertThat(outcome).isEqualTo(new Remise.Acceptee(Optional.empty()));
        assertThat(signature.join().split(" ")).hasSize(2).allMatch(one -> one.startsWith("v1,"));
    }

    @Test
    void an_address_inside_the_network_is_refused_unless_allowed() throws IOException {
        assertThat(deliver(NEW, false, exchange -> exchange.sendResponseHeaders(200, -1)))
                .isEqualTo(new Remise.Refusee("ADRESSE_REFUSEE"));
        assertThat(webhook(NEW, false).deliver(envoi(URI.create("https://127.0.0.1/"))))
                .isEqualTo(new Remise.Refusee("ADRESSE_REFUSEE"));
    }

    @Test
    void a_scheme_that_is_not_http_is_refused() throws IOException {
        assertThat(webhook(NEW, true).deliver(envoi(URI.create("ftp://example.org/"))))
                .isEqualTo(new Remise.Refusee("ADRESSE_REFUSEE"));
    }

    @Test
    void a_redirect_is_not_followed() throws IOException {
        assertThat(deliver(NEW, true, exchange -> {
                    exchange.getResponseHeaders().add("location", "http://localhost:1/");
                    exchange.sendResponseHeaders(307, -1);
                }))
                .isEqualTo(new Remise.Refusee("HTTP_307"));
    }

    @Test
    void an_answer_that_never_comes_is_unavailable() throws IOException {
        var never = new CompletableFuture<Void>();
        assertThat(deliver(NEW, true, exchange -> never.join())).isEqualTo(Remise.indisponible("DELAI"));
        never.complete(null);
    }

    @Test
    void an_answer_that_never_ends_is_unavailable() throws IOException {
        var never = new CompletableFuture<Void>();
        assertThat(deliver(NEW, true, exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write('x');
                    exchange.getResponseBody().flush();
                    never.join();
                }))
                .isEqualTo(Remise.indisponible("DELAI"));
        never.complete(null);
    }

    @Test
    void an_answer_that_is_too_long_is_not_read_to_its_end() throws IOException {
        assertThat(deliver(NEW, true, exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    var block = new byte[64 * 1024];
                    for (int i = 0; i < 10_000; i++) exchange.getResponseBody().write(block);
                }))
                .isEqualTo(new Remise.Acceptee(Optional.empty()));
    }

    @Test
    void an_answer_cut_short_is_unavailable() throws IOException {
        assertThat(deliver(NEW, true, exchange -> {
                    exchange.sendResponseHeaders(200, 1000);
                    exchange.getResponseBody().write('x');
                    exchange.getResponseBody().flush();
                    exchange.close();
                }))
                .isEqualTo(Remise.indisponible("CONNEXION_ROMPUE"));
    }

    @Test
    void a_server_that_asks_for_time_gets_it() throws IOException {
        assertThat(deliver(NEW, true, exchange -> {
                    exchange.getResponseHeaders().add("retry-after", "30");
                    exchange.sendResponseHeaders(429, -1);
                }))
                .isEqualTo(new Remise.Indisponible("HTTP_429", Optional.of(Duration.ofSeconds(30))));
    }

    @Test
    void nobody_at_the_port_is_unavailable() throws IOException {
        assertThat(webhook(NEW, true).deliver(envoi(URI.create("http://localhost:1/"))))
                .isEqualTo(Remise.indisponible("CONNEXION_REFUSEE"));
    }

    @Test
    void without_a_secret_nothing_is_sent() throws IOException {
        var other = new Envoi(
                "o", new DestinataireId("CD-54D"), URI.create("http://localhost:1/"), body(), Optional.empty());
        assertThat(webhook(NEW, true).deliver(other)).isEqualTo(Remise.indisponible("SECRET_ABSENT"));
    }

    @Test
    void a_secret_that_is_no_secret_is_refused_without_being_told() throws IOException {
        var file = Files.writeString(folder.resolve("bad"), "ARS-44=whsec_not*base64\n");
        assertThatThrownBy(() -> WebhookSecrets.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ARS-44")
                .hasMessageNotContaining("not*base64");
    }

    private Remise deliver(String secrets, boolean allowPrivate, HttpHandler answer) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> closing(exchange, answer));
        server.start();
        try {
            return webhook(secrets, allowPrivate)
                    .deliver(envoi(
                            URI.create("http://localhost:" + server.getAddress().getPort() + "/")));
        } finally {
            server.stop(0);
        }
    }

    private static void closing(HttpExchange exchange, HttpHandler answer) throws IOException {
        try (exchange) {
            answer.handle(exchange);
        }
    }

    private Webhook webhook(String secrets, boolean allowPrivate) throws IOException {
        var file = Files.writeString(folder.resolve("secrets"), ARS + "=" + secrets + "\n");
        return new Webhook(new WebhookSettings(WebhookSecrets.read(file), allowPrivate, Duration.ofSeconds(2)), CLOCK);
    }

    private static Envoi envoi(URI address) {
        return new Envoi("ordre-1", ARS, address, body(), Optional.empty());
    }

    private static Octets body() {
        return Octets.of("{}".getBytes(UTF_8));
    }

    private static String secret(String text) {
        return "whsec_" + Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}

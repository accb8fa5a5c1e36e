package fr.aiguillage.forwarder.remise;

import static fr.aiguillage.forwarder.remise.TlsServer.ascii;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.signalement.Octets;
import fr.aiguillage.forwarder.remise.TlsServer.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over HTTPS, with certificates of an authority and all that a server may do wrong. */
class WebhookTlsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-14T10:00:00Z"), ZoneOffset.UTC);
    private static final DestinataireId ARS = new DestinataireId("ARS-44");
    private static final Remise TAKEN = new Remise.Acceptee(Optional.empty());
    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final byte[] ACCEPTED = ascii("HTTP/1.1 204 No Content\r\n\r\n");

    @TempDir
    private static Path folder;

    private static Autorite autorite;
    private static SSLContext good;

    @BeforeAll
    static void certify() throws Exception {
        autorite = new Autorite(folder, "autorite");
        good = autorite.serveur("localhost", "-1d", "30");
    }

    @Test
    void a_server_whose_certificate_is_right_gets_it() throws Exception {
        assertThat(deliver(good, (socket, out) -> out.write(ACCEPTED))).isEqualTo(TAKEN);
    }

    @Test
    void a_certificate_that_has_expired_is_refused() throws Exception {
        var other = new Autorite(folder, "expire");
        refused(other.serveur("localhost", "-10d", "5"), other.client());
    }

    @Test
    void a_certificate_of_another_name_is_refused() throws Exception {
        refused(autorite.serveur("ars.exemple.invalid", "-1d", "30"), autorite.client());
    }

    @Test
    void a_certificate_of_an_unknown_authority_is_refused() throws Exception {
        refused(new Autorite(folder, "inconnue").serveur("localhost", "-1d", "30"), autorite.client());
    }

    private static void refused(SSLContext server, SSLContext client) throws IOException {
        try (var stub = new TlsServer(server, (socket, out) -> out.write(ACCEPTED))) {
            assertThat(webhook(client, true).deliver(envoi(stub.address()))).isEqualTo(Remise.indisponible("TLS"));
            assertThat(stub.requests()).isZero();
        }
    }

    @Test
    void headers_that_do_not_come_are_given_up() throws Exception {
        var never = new CompletableFuture<Void>();
        assertThat(deliver(good, (socket, out) -> {
                    out.write(ascii("HTTP/1.1 200 OK\r\n"));
                    drip(out, "x-slow: x");
                    never.join();
                }))
                .isEqualTo(Remise.indisponible("DELAI"));
        never.complete(null);
    }

    @Test
    void headers_without_end_are_hung_up_on() throws Exception {
        assertThat(deliver(good, (socket, out) -> {
                    out.write(ascii("HTTP/1.1 200 OK\r\n"));
                    for (int i = 0; ; i++) out.write(ascii("x-header-" + i + ": " + "x".repeat(1000) + "\r\n"));
                }))
                .isEqualTo(Remise.indisponible("CONNEXION_ROMPUE"));
    }

    @Test
    void half_a_body_is_no_answer() throws Exception {
        assertThat(deliver(
                        good, (socket, out) -> out.write(ascii("HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n12345"))))
                .isEqualTo(Remise.indisponible("CONNEXION_ROMPUE"));
    }

    @Test
    void half_a_body_that_then_waits_is_given_up() throws Exception {
        var never = new CompletableFuture<Void>();
        assertThat(deliver(good, (socket, out) -> {
                    out.write(ascii("HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n12345"));
                    out.flush();
                    never.join();
                }))
                .isEqualTo(Remise.indisponible("DELAI"));
        never.complete(null);
    }

    @Test
    void a_connection_that_is_reset_is_tried_again() throws Exception {
        assertThat(deliver(good, (socket, out) -> {
                    socket.setSoLinger(true, 0);
                    socket.close();
                }))
                .isEqualTo(Remise.indisponible("CONNEXION_ROMPUE"));
    }

    @Test
    void chunks_of_one_byte_are_read_to_their_end() throws Exception {
        assertThat(deliver(good, (socket, out) -> {
                    out.write(ascii("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"));
                    for (int i = 0; i < 100; i++) drip(out, "1\r\nx\r\n");
                    out.write(ascii("0\r\n\r\n"));
                }))
                .isEqualTo(TAKEN);
    }

    @Test
    void chunks_of_one_byte_that_never_end_are_given_up() throws Exception {
        var never = new CompletableFuture<Void>();
        assertThat(deliver(good, (socket, out) -> {
                    out.write(ascii("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"));
                    for (int i = 0; i < 100; i++) drip(out, "1\r\nx\r\n");
                    never.join();
                }))
                .isEqualTo(Remise.indisponible("DELAI"));
        never.complete(null);
    }

    @Test
    void a_body_without_end_is_not_read_to_its_end() throws Exception {
        assertThat(deliver(good, (socket, out) -> {
                    out.write(ascii("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"));
                    while (true) out.write(ascii("1000\r\n" + "x".repeat(0x1000) + "\r\n"));
                }))
                .isEqualTo(TAKEN);
    }

    @Test
    void what_is_no_http_is_tried_again() throws Exception {
        assertThat(deliver(good, (socket, out) -> out.write(ascii("220 smtp.exemple.invalid\r\n\r\n"))))
                .isEqualTo(Remise.indisponible("CONNEXION_ROMPUE"));
    }

    @Test
    void a_redirect_to_this_machine_leads_nowhere() throws Exception {
        try (var inside = new TlsServer(good, (socket, out) -> out.write(ACCEPTED))) {
            var location = "location: https://127.0.0.1:" + inside.address().getPort() + "/\r\n";
            assertThat(deliver(
                            good,
                            (socket, out) -> out.write(ascii(
                                    "HTTP/1.1 301 Moved Permanently\r\n" + location + "content-length: 0\r\n\r\n"))))
                    .isEqualTo(new Remise.Refusee("HTTP_301"));
            assertThat(inside.requests()).isZero();
        }
    }

    @Test
    void a_name_that_leads_inside_is_refused_before_anybody_is_called() throws Exception {
        try (var inside = new TlsServer(good, (socket, out) -> out.write(ACCEPTED))) {
            var port = inside.address().getPort();
            for (var name :
                    new String[] {"localhost", InetAddress.getLoopbackAddress().getHostAddress(), "[::1]"})
                assertThat(webhook(autorite.client(), false)
                                .deliver(envoi(URI.create("https://" + name + ":" + port + "/"))))
                        .isEqualTo(new Remise.Refusee("ADRESSE_REFUSEE"));
            assertThat(inside.requests()).isZero();
        }
    }

    /** It answers with where it may lead when it is asked for the first time, and then with where it may not. */
    @Test
    void a_name_server_that_changes_its_answer_leads_nowhere() throws Exception {
        var outside = InetAddress.getByName("127.0.0.2");
        var inside = InetAddress.getByName("127.0.0.3");
        var answers = new ArrayDeque<>(List.of(outside, inside, inside));
        try (var theirs = new TlsServer(good, outside, 0, (socket, out) -> out.write(ACCEPTED));
                var ours =
                        new TlsServer(good, inside, theirs.address().getPort(), (socket, out) -> out.write(ACCEPTED))) {
            var noms = new AdressesVerifiees(new NomsChangeants(answers), inside::equals);
            var webhook = webhook(new Appel(false, DEADLINE, CLOCK, autorite.client(), noms));
            assertThat(webhook.deliver(envoi(theirs.address()))).isEqualTo(TAKEN);
            assertThat(webhook.deliver(envoi(theirs.address()))).isEqualTo(new Remise.Refusee("ADRESSE_REFUSEE"));
            assertThat(theirs.requests()).isEqualTo(1);
            assertThat(ours.requests()).isZero();
        }
    }

    private record NomsChangeants(Queue<InetAddress> answers) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) {
            return new InetAddress[] {answers.remove()};
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    @Test
    void a_connection_that_they_closed_after_an_answer_costs_no_attempt() throws Exception {
        try (var server = new TlsServer(good, (socket, out) -> out.write(ACCEPTED))) {
            var webhook = webhook(autorite.client(), true);
            for (int i = 0; i < 3; i++)
                assertThat(webhook.deliver(envoi(server.address()))).isEqualTo(TAKEN);
            assertThat(server.requests()).isEqualTo(3);
        }
    }

    private static void drip(OutputStream out, String text) throws IOException {
        out.write(ascii(text));
        out.flush();
    }

    private static Remise deliver(SSLContext certificate, Answer answer) throws Exception {
        try (var server = new TlsServer(certificate, answer)) {
            return webhook(autorite.client(), true).deliver(envoi(server.address()));
        }
    }

    private static Webhook webhook(SSLContext trust, boolean allowPrivate) throws IOException {
        return webhook(new Appel(allowPrivate, DEADLINE, CLOCK, trust));
    }

    private static Webhook webhook(Appel appel) throws IOException {
        var secret = Base64.getEncoder().encodeToString("a secret of thirty-two bytes, ok".getBytes(UTF_8));
        var file = Files.writeString(folder.resolve("secrets"), ARS + "=whsec_" + secret + "\n");
        return new Webhook(WebhookSecrets.read(file), appel, CLOCK);
    }

    private static Envoi envoi(URI address) {
        return new Envoi("ordre-1", ARS, address, Octets.of("{}".getBytes(UTF_8)), Optional.empty());
    }
}

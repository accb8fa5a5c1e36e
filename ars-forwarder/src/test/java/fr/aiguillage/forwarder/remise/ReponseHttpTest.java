package fr.aiguillage.forwarder.remise;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.forwarder.remise.Remise.Acceptee;
import fr.aiguillage.forwarder.remise.Remise.Indisponible;
import fr.aiguillage.forwarder.remise.Remise.Refusee;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.junit.jupiter.api.Test;

class ReponseHttpTest {
    private static final long SEED = 42;
    private static final Instant NOW = Instant.parse("2026-03-14T10:00:00Z");

    /** The table as the contract with destinataires states it, written a second time. */
    private enum Ligne {
        REMISE(status -> status >= 200 && status <= 299, status -> new Acceptee(Optional.empty())),
        REPRISE(
                status -> status == 408 || status == 425 || status == 429 || status >= 500,
                status -> new Indisponible("HTTP_" + status, Optional.of(Duration.ofMinutes(2)))),
        CANAL_DESACTIVE(status -> status == 410, status -> new Remise.Fermee("HTTP_410")),
        REBUT(
                status -> status < 200
                        || (status >= 300
                                && status < 500
                                && !Set.of(408, 410, 425, 429).contains(status)),
                status -> new Refusee("HTTP_" + status));

        private final IntPredicate holds;
        private final IntFunction<Remise> outcome;

        Ligne(IntPredicate holds, IntFunction<Remise> outcome) {
            this.holds = holds;
            this.outcome = outcome;
        }
    }

    @Test
    void every_status_has_exactly_one_line_of_the_table() {
        for (int status = 100; status <= 599; status++) {
            var code = status;
            var lines = Stream.of(Ligne.values())
                    .filter(line -> line.holds.test(code))
                    .toList();
            assertThat(lines).as("HTTP %d", status).hasSize(1);
            assertThat(ReponseHttp.of(status, Optional.of(Duration.ofMinutes(2))))
                    .isEqualTo(lines.getFirst().outcome.apply(status));
        }
    }

    @Test
    void every_failure_is_tried_again_under_exactly_one_code() {
        var codes = Map.<Throwable, String>ofEntries(
                Map.entry(new SocketTimeoutException("x"), "DELAI"),
                Map.entry(new ConnectTimeoutException("x"), "DELAI"),
                Map.entry(new ConnectionRequestTimeoutException("x"), "DELAI"),
                Map.entry(new SSLException("x"), "TLS"),
                Map.entry(new SSLHandshakeException("x"), "TLS"),
                Map.entry(new SSLPeerUnverifiedException("x"), "TLS"),
                Map.entry(new SSLProtocolException("x"), "TLS"),
                Map.entry(new UnknownHostException("x"), "NOM_INCONNU"),
                Map.entry(new ConnectException("x"), "CONNEXION_REFUSEE"),
                Map.entry(new HttpHostConnectException("x"), "CONNEXION_REFUSEE"),
                Map.entry(new NoRouteToHostException("x"), "CONNEXION_ROMPUE"),
                Map.entry(new SocketException("x"), "CONNEXION_ROMPUE"),
                Map.entry(new NoHttpResponseException("x"), "CONNEXION_ROMPUE"),
                Map.entry(new EOFException("x"), "CONNEXION_ROMPUE"),
                Map.entry(new ClosedChannelException(), "CONNEXION_ROMPUE"),
                Map.entry(new ProtocolException("x"), "CONNEXION_ROMPUE"),
                Map.entry(new IOException("x"), "CONNEXION_ROMPUE"),
                Map.entry(new UncheckedIOException(new IOException("x")), "CONNEXION_ROMPUE"),
                Map.entry(new IllegalStateException("x"), "CONNEXION_ROMPUE"),
                Map.entry(new OutOfMemoryError("x"), "CONNEXION_ROMPUE"));
        codes.forEach((failure, code) -> assertThat(ReponseHttp.of(failure)).isEqualTo(Remise.indisponible(code)));
    }

    @Test
    void whatever_is_asked_for_in_seconds_or_as_a_date_is_honoured_and_capped() {
        var random = new SplittableRandom(SEED);
        var patience = Duration.ofHours(24);
        var reprises = new Reprises(15, Duration.ofMinutes(2), Duration.ofHours(24), patience, random);
        for (int draw = 0; draw < 10_000; draw++) {
            var asked = Duration.ofSeconds(random.nextLong(1L << random.nextInt(1, 32)));
            var date =
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(NOW.plus(asked).atZone(ZoneOffset.UTC));
            for (var header : List.of(String.valueOf(asked.toSeconds()), date)) {
                assertThat(ReponseHttp.retryAfter(header, NOW)).contains(asked);
                var least = asked.compareTo(patience) < 0 ? asked : patience;
                assertThat(reprises.delay(random.nextInt(1, 16), ReponseHttp.retryAfter(header, NOW)))
                        .isBetween(least, least.plus(Duration.ofMinutes(2)));
            }
        }
    }

    @Test
    void no_header_whatever_breaks_an_attempt() {
        var random = new SplittableRandom(SEED);
        for (int draw = 0; draw < 10_000; draw++) {
            var text = random.ints(random.nextInt(0, 24), ' ', 0x250)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(ReponseHttp.retryAfter(text, NOW)).isNotNull();
        }
    }

    @Test
    void retry_after_is_seconds_or_a_date() {
        assertThat(ReponseHttp.retryAfter("120", NOW)).contains(Duration.ofMinutes(2));
        assertThat(ReponseHttp.retryAfter("Sat, 14 Mar 2026 10:05:00 GMT", NOW)).contains(Duration.ofMinutes(5));
        assertThat(ReponseHttp.retryAfter("Sat, 14 Mar 2026 09:00:00 GMT", NOW)).contains(Duration.ZERO);
    }

    @Test
    void a_retry_after_that_is_neither_counts_as_absent() {
        assertThat(ReponseHttp.retryAfter("soon", NOW)).isEmpty();
        assertThat(ReponseHttp.retryAfter("", NOW)).isEmpty();
        assertThat(ReponseHttp.retryAfter("99999999999999999999", NOW)).isEmpty();
    }
}

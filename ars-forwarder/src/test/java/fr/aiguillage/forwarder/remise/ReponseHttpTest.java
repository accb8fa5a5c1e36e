package fr.aiguillage.forwarder.remise;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.forwarder.remise.Remise.Acceptee;
import fr.aiguillage.forwarder.remise.Remise.Indisponible;
import fr.aiguillage.forwarder.remise.Remise.Refusee;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class ReponseHttpTest {
    private static final Instant NOW = Instant.parse("2026-03-14T10:00:00Z");

    @Test
    void every_2xx_is_accepted() {
        assertThat(IntStream.range(200, 300).mapToObj(ReponseHttpTest::of))
                .containsOnly(new Acceptee(Optional.empty()));
    }

    @Test
    void every_5xx_is_tried_again() {
        assertThat(IntStream.range(500, 600).mapToObj(ReponseHttpTest::of)).hasOnlyElementsOfType(Indisponible.class);
    }

    @Test
    void a_4xx_is_a_refusal_but_for_those_that_ask_to_come_back() {
        var again = Set.of(408, 425, 429);
        for (int status = 400; status < 500; status++)
            if (status != 410)
                assertThat(of(status)).isInstanceOf(again.contains(status) ? Indisponible.class : Refusee.class);
    }

    @Test
    void gone_closes_the_channel() {
        assertThat(of(410)).isEqualTo(new Remise.Fermee("HTTP_410"));
    }

    @Test
    void a_redirect_is_a_refusal() {
        assertThat(of(301)).isEqualTo(new Refusee("HTTP_301"));
    }

    @Test
    void what_breaks_below_http_is_tried_again_under_a_code_of_ours() {
        assertThat(ReponseHttp.of(new HttpTimeoutException("x"))).isEqualTo(Remise.indisponible("DELAI"));
        assertThat(ReponseHttp.of(new ConnectException("x"))).isEqualTo(Remise.indisponible("CONNEXION_REFUSEE"));
        assertThat(ReponseHttp.of(new UnknownHostException("x"))).isEqualTo(Remise.indisponible("NOM_INCONNU"));
        assertThat(ReponseHttp.of(new SSLHandshakeException("x"))).isEqualTo(Remise.indisponible("TLS"));
        assertThat(ReponseHttp.of(new IOException("x"))).isEqualTo(Remise.indisponible("CONNEXION_ROMPUE"));
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

    private static Remise of(int status) {
        return ReponseHttp.of(status, Optional.empty());
    }
}

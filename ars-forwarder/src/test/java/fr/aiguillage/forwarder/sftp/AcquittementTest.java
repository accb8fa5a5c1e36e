package fr.aiguillage.forwarder.sftp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.forwarder.Documented;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcquittementTest {
    @Test
    void the_documented_one_is_taken() {
        assertThat(of(Documented.text("sftp-ack")))
                .contains(new Acquittement("ordre-1", Optional.of("ARS44-2026-00123")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "{}", "{\"recuLe\": \"2026-03-14\"}"})
    void one_without_a_reference_still_acknowledges(String content) {
        assertThat(of(content)).contains(new Acquittement("ordre-1", Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ok",
                "[]",
                "{\"reference\": 3}",
                "{\"reference\": null}",
                "{\"reference\": \"\"}",
                "{\"reference\": \"Mme Quatrepommes, chambre 12\"}",
                "{\"reference\": \"x\""
            })
    void what_is_not_one_is_not_taken(String content) {
        assertThat(of(content)).isEmpty();
    }

    @Test
    void what_is_too_long_is_not_taken() {
        assertThat(of(" ".repeat(Acquittement.LIMIT + 1))).isEmpty();
    }

    private static Optional<Acquittement> of(String content) {
        return Acquittement.of("ordre-1.ack", content.getBytes(UTF_8));
    }
}

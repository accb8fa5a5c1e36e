package fr.aiguillage.replay.cube;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class CleTest {
    private final SplittableRandom random = new SplittableRandom(11);

    @Test
    void a_uuid_is_its_own_key() {
        for (var i = 0; i < 1_000; i++) {
            var uuid = new UUID(random.nextLong(), random.nextLong());
            assertThat(Cle.of(uuid.toString()))
                    .isEqualTo(new Cle(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits()));
        }
    }

    @Test
    void texts_that_are_no_uuid_as_it_is_written_have_keys_of_their_own() {
        var uuid = "2dcc2b0a-b000-8e83-8ccc-e0a8d56cfb0a";
        assertThat(Cle.of(uuid.toUpperCase(Locale.ROOT))).isNotEqualTo(Cle.of(uuid));
        assertThat(Cle.of(uuid.replace('-', '0'))).isNotEqualTo(Cle.of(uuid));
        for (var at = 0; at < uuid.length(); at++) {
            var other = uuid.substring(0, at) + 'g' + uuid.substring(at + 1);
            assertThat(Cle.of(other)).isEqualTo(Cle.hashed(other));
        }
        assertThat(Cle.of("ligne 12")).isEqualTo(Cle.hashed("ligne 12"));
    }
}

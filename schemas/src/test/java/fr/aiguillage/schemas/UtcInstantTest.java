package fr.aiguillage.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UtcInstantTest {
    private final SplittableRandom random = new SplittableRandom(7);

    @Test
    void every_instant_that_we_write_reads_as_it_was() {
        for (var i = 0; i < 10_000; i++) {
            var written = Instant.ofEpochSecond(random.nextLong(-1L << 33, 1L << 37), fraction());
            var text = written.toString();
            assertThat(UtcInstant.isLike(text)).as(text).isTrue();
            assertThat(UtcInstant.parse(text)).isEqualTo(written);
        }
    }

    private int fraction() {
        var units = new int[] {1, 1_000, 1_000_000, 1_000_000_000};
        var unit = units[random.nextInt(units.length)];
        return random.nextInt(1_000_000_000) / unit * unit;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-07-01T09:30:12+02:00",
                "2026-07-01T09:30Z",
                "2026-07-01T09:30:12.Z",
                "2026-07-01T09:30:12.1234567890Z",
                "2026-07-01T09:30:1xZ",
                "2026-07-01 09:30:12Z",
                "-026-07-01T09:30:12Z",
                "",
                "Z"
            })
    void other_forms_are_left_to_the_general_parser(String text) {
        assertThat(UtcInstant.isLike(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13-01T09:30:12Z", "2026-02-30T09:30:12Z", "2026-02-01T24:30:12Z"})
    void a_day_or_a_time_that_does_not_exist_is_refused(String text) {
        assertThatThrownBy(() -> UtcInstant.parse(text)).isInstanceOf(DateTimeException.class);
    }
}

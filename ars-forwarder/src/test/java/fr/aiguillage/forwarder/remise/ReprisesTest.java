package fr.aiguillage.forwarder.remise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReprisesTest {
    private static final long SEED = 42;
    private static final Duration BASE = Duration.ofSeconds(1);
    private final Reprises reprises =
            new Reprises(15, BASE, Duration.ofSeconds(60), Duration.ofMinutes(10), new SplittableRandom(SEED));

    @Test
    void delays_are_drawn_below_a_ceiling_that_doubles() {
        for (int tentative = 1; tentative <= 6; tentative++) {
            var ceiling = BASE.multipliedBy(1L << (tentative - 1));
            assertThat(longest(tentative)).isBetween(ceiling.multipliedBy(9).dividedBy(10), ceiling);
        }
    }

    @Test
    void delays_never_pass_the_highest_ceiling() {
        assertThat(longest(7)).isLessThanOrEqualTo(Duration.ofSeconds(60));
        assertThat(longest(200)).isLessThanOrEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void delays_are_spread_down_to_nothing() {
        assertThat(drawn(7).min(Duration::compareTo))
                .hasValueSatisfying(shortest -> assertThat(shortest).isLessThan(Duration.ofSeconds(3)));
    }

    @Test
    void what_the_destinataire_asks_is_honoured() {
        assertThat(reprises.delay(1, Optional.of(Duration.ofMinutes(5))))
                .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(5).plus(BASE));
    }

    @Test
    void what_the_destinataire_asks_is_capped() {
        assertThat(reprises.delay(1, Optional.of(Duration.ofDays(365))))
                .isLessThanOrEqualTo(Duration.ofMinutes(10).plus(BASE));
    }

    @Test
    void by_default_fifteen_attempts_last_some_three_days() {
        var standard = Reprises.standard(new SplittableRandom(SEED));
        var hours = IntStream.range(0, 1000)
                        .mapToLong(draw -> IntStream.range(1, standard.maximum())
                                .mapToLong(tentative -> standard.delay(tentative, Optional.empty())
                                        .toMinutes())
                                .sum())
                        .average()
                        .orElseThrow()
                / 60;
        assertThat(hours).isBetween(60.0, 70.0);
    }

    private Duration longest(int tentative) {
        return drawn(tentative).max(Duration::compareTo).orElseThrow();
    }

    private Stream<Duration> drawn(int tentative) {
        return IntStream.range(0, 500).mapToObj(draw -> reprises.delay(tentative, Optional.empty()));
    }
}

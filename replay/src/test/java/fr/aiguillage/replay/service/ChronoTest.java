package fr.aiguillage.replay.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ChronoTest {
    private static final long SECOND = 1_000_000_000L;

    private long now;
    private final Chrono chrono = new Chrono(() -> now);

    @Test
    void nothing_is_known_before_the_first_step() {
        assertThat(chrono.progression()).isEmpty();
    }

    @Test
    void the_rate_is_that_of_the_step_and_says_what_is_left() {
        chrono.at("Lecture", 100, 1_000);
        now = 2 * SECOND;
        chrono.at("Lecture", 300, 1_000);
        assertThat(chrono.progression())
                .contains(new Progression("Lecture", 300, 1_000, 100, Optional.of(Duration.ofSeconds(7))));
    }

    @Test
    void threads_that_tell_in_another_order_do_not_take_it_back() {
        chrono.at("Lecture", 300, 1_000);
        chrono.at("Lecture", 200, 1_000);
        assertThat(chrono.progression()).contains(new Progression("Lecture", 300, 1_000, 0, Optional.empty()));
    }

    @Test
    void a_new_step_is_timed_anew() {
        chrono.at("Lecture", 0, 10);
        now = 100 * SECOND;
        chrono.at("Décision", 0, 50);
        now = 101 * SECOND;
        chrono.at("Décision", 10, 50);
        assertThat(chrono.progression())
                .contains(new Progression("Décision", 10, 50, 10, Optional.of(Duration.ofSeconds(4))));
    }
}

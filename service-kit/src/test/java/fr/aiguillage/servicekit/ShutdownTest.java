package fr.aiguillage.servicekit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ShutdownTest {
    private final List<String> closed = new CopyOnWriteArrayList<>();

    @Test
    void what_was_opened_last_closes_first_and_once() {
        var shutdown = Shutdown.unhooked(Duration.ofMinutes(1));
        shutdown.closes(() -> closed.add("kafka"));
        shutdown.closes(() -> closed.add("http"));
        shutdown.close();
        shutdown.close();
        assertThat(closed).containsExactly("http", "kafka");
    }

    @Test
    void a_failure_to_close_does_not_stop_the_others() {
        var shutdown = Shutdown.unhooked(Duration.ofMinutes(1));
        shutdown.closes(() -> closed.add("kafka"));
        shutdown.closes(() -> {
            throw new IllegalStateException("unless it closes");
        });
        shutdown.close();
        assertThat(closed).containsExactly("kafka");
    }

    @Test
    void what_does_not_close_in_time_is_given_up() {
        var never = new CountDownLatch(1);
        var shutdown = Shutdown.unhooked(Duration.ofMillis(50));
        shutdown.closes(never::await);
        shutdown.close();
        assertThat(never.getCount()).isEqualTo(1);
    }
}

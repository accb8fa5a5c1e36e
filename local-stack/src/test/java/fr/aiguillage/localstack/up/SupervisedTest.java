package fr.aiguillage.localstack.up;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.localstack.Await;
import fr.aiguillage.localstack.Running;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SupervisedTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(1);

    private final List<Life> lives = new CopyOnWriteArrayList<>();
    private final List<String> said = new CopyOnWriteArrayList<>();

    @Test
    void a_process_that_dies_is_started_again_and_it_is_said() {
        supervise(this::live);
        lives.getFirst().end.complete(null);
        Await.until("a second life", PATIENCE, () -> lives.size() == 2);
        assertThat(said).containsExactly("triage s'est arrêté : je le relance.");
    }

    @Test
    void a_process_that_cannot_be_started_again_is_tried_again() {
        var refuses = new AtomicBoolean(true);
        supervise(() -> refuseOnce(refuses));
        lives.getFirst().end.complete(null);
        Await.until("a second life", PATIENCE, () -> lives.size() == 2);
        assertThat(said).hasSize(2).last().asString().contains("nouvel essai");
    }

    @Test
    void a_process_that_is_stopped_stays_stopped() {
        supervise(this::live).close();
        assertThat(lives).hasSize(1);
        assertThat(lives.getFirst().end).isDone();
        assertThat(said).isEmpty();
    }

    private Supervised supervise(Supplier<Life> start) {
        return Supervised.of("triage", start.get(), start, said::add, PAUSE);
    }

    private Life live() {
        var life = new Life(new CompletableFuture<>());
        lives.add(life);
        return life;
    }

    private Life refuseOnce(AtomicBoolean refuses) {
        if (!lives.isEmpty() && refuses.getAndSet(false)) {
            throw new IllegalStateException("port pris");
        }
        return live();
    }

    private record Life(CompletableFuture<Void> end) implements Running {
        @Override
        public CompletableFuture<?> onExit() {
            return end;
        }

        @Override
        public void close() {
            end.complete(null);
        }
    }
}

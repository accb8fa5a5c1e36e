package fr.aiguillage.localstack.up;

import fr.aiguillage.localstack.Running;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A process that is started again when it ends by itself, and says so. */
final class Supervised implements AutoCloseable {
    private final String name;
    private final Supplier<? extends Running> start;
    private final Consumer<String> say;
    private final Executor afterPause;
    private volatile Running process;
    private volatile boolean stopping;

    private Supervised(String name, Supplier<? extends Running> start, Consumer<String> say, Duration pause) {
        this.name = name;
        this.start = start;
        this.say = say;
        this.afterPause = CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS);
        this.process = start.get();
    }

    static Supervised start(String name, Supplier<? extends Running> start, Consumer<String> say) {
        return start(name, start, say, Duration.ofSeconds(1));
    }

    static Supervised start(String name, Supplier<? extends Running> start, Consumer<String> say, Duration pause) {
        var supervised = new Supervised(name, start, say, pause);
        supervised.watch();
        return supervised;
    }

    private void watch() {
        var unused = process.onExit().thenRun(this::ended);
    }

    private void ended() {
        if (!stopping) {
            say.accept(name + " s'est arrêté : je le relance.");
            afterPause.execute(this::restart);
        }
    }

    private void restart() {
        if (stopping) {
            return;
        }
        try {
            process = start.get();
        } catch (RuntimeException e) {
            say.accept(name + " n'a pas pu être relancé (" + e.getMessage() + ") : nouvel essai.");
            afterPause.execute(this::restart);
            return;
        }
        if (stopping) {
            process.close();
        }
        watch();
    }

    @Override
    public void close() {
        stopping = true;
        process.close();
    }
}

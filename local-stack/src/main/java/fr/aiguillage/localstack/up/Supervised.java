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
    private Running process;
    private volatile boolean stopping;

    private Supervised(
            String name, Running process, Supplier<? extends Running> start, Consumer<String> say, Duration pause) {
        this.name = name;
        this.start = start;
        this.say = say;
        this.afterPause =
                CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread);
        this.process = process;
    }

    static Supervised start(String name, Supplier<? extends Running> start, Consumer<String> say) {
        return of(name, start.get(), start, say);
    }

    /** Of a process that already runs, and the way to start it again. */
    static Supervised of(String name, Running process, Supplier<? extends Running> start, Consumer<String> say) {
        return of(name, process, start, say, Duration.ofSeconds(1));
    }

    static Supervised of(
            String name, Running process, Supplier<? extends Running> start, Consumer<String> say, Duration pause) {
        var supervised = new Supervised(name, process, start, say, pause);
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

    private synchronized void restart() {
        if (stopping) {
            return;
        }
        try {
            process.close();
            process = start.get();
        } catch (RuntimeException e) {
            say.accept(name + " n'a pas pu être relancé (" + e.getMessage() + ") : nouvel essai.");
            afterPause.execute(this::restart);
            return;
        }
        watch();
    }

    /** Waits for a restart that is under way, so that nothing is left running. */
    @Override
    public void close() {
        stopping = true;
        synchronized (this) {
            process.close();
        }
    }
}

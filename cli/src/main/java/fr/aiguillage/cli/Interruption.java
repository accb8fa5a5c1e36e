package fr.aiguillage.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Turns Ctrl-C into an interrupt of the thread at work, and leaves it a moment to clear up. */
final class Interruption {
    private static final Duration CLEAR_UP = Duration.ofSeconds(10);

    private final Thread worker = Thread.currentThread();
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt);

    private Interruption() {}

    /** Runs work that Ctrl-C interrupts. */
    static <T> T during(Supplier<T> work) {
        var interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        try {
            return work.get();
        } finally {
            interruption.end();
        }
    }

    private void interrupt() {
        worker.interrupt();
        try {
            var unused = done.await(CLEAR_UP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            return;
        }
    }
}

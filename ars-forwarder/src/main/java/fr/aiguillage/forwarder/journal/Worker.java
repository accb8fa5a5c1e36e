package fr.aiguillage.forwarder.journal;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that does one job for as long as it is open; a job that fails is told, and begun anew after a pause. */
public final class Worker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofSeconds(10);

    /** Goes on while it is open; returns soon after it is not. */
    @FunctionalInterface
    public interface Job {
        void run(BooleanSupplier open) throws InterruptedException;
    }

    private final String name;
    private final Job job;
    private final Wakeup pause;
    private final Thread thread;
    private volatile boolean well = true;
    private volatile boolean open = true;

    private Worker(String name, Wakeup pause, Job job) {
        this.name = name;
        this.pause = pause;
        this.job = job;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::work);
    }

    public static Worker start(String name, Job job) {
        return start(name, new Wakeup(), job);
    }

    /** @param pause what the job waits at between two rounds: rung once it is to end */
    public static Worker start(String name, Wakeup pause, Job job) {
        var worker = new Worker(name, pause, job);
        worker.thread.start();
        return worker;
    }

    /** Whether its thread lives. */
    public boolean isWell() {
        return well && thread.isAlive();
    }

    private void work() {
        try {
            while (open) attempt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt() throws InterruptedException {
        try {
            well = true;
            job.run(() -> open);
        } catch (RuntimeException e) {
            well = false;
            LOG.warn("{} begins anew after a failure", name, e);
            pause.await(PAUSE);
        }
    }

    @Override
    public void close() {
        open = false;
        pause.ring();
        try {
            thread.join(GRACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

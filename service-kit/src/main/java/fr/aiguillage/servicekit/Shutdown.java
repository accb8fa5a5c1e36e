package fr.aiguillage.servicekit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes what was opened, last opened first, one at a time, and gives up on what is left at the deadline. */
public final class Shutdown implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

    private final Duration deadline;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    private Shutdown(Duration deadline) {
        this.deadline = deadline;
    }

    /** Runs when the JVM is asked to stop. */
    public static Shutdown hook(Duration deadline) {
        var shutdown = new Shutdown(deadline);
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(shutdown::close));
        return shutdown;
    }

    static Shutdown unhooked(Duration deadline) {
        return new Shutdown(deadline);
    }

    /** Gives back what it is given: {@code var consumer = shutdown.closes(new Consumer())}. */
    public synchronized <T extends AutoCloseable> T closes(T resource) {
        opened.push(resource);
        return resource;
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        long end = System.nanoTime() + deadline.toNanos();
        for (var resource : drained()) {
            closeBefore(end, resource);
        }
    }

    private synchronized Deque<AutoCloseable> drained() {
        var all = new ArrayDeque<>(opened);
        opened.clear();
        return all;
    }

    private static void closeBefore(long end, AutoCloseable resource) {
        var closing = Thread.ofVirtual().start(() -> closeLoggingFailure(resource));
        try {
            closing.join(Duration.ofNanos(Math.max(TimeUnit.MILLISECONDS.toNanos(1), end - System.nanoTime())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (closing.isAlive()) {
            LOG.warn("{} did not close in time", resource.getClass().getName());
        }
    }

    private static void closeLoggingFailure(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            LOG.warn("{} did not close: {}", resource.getClass().getName(), Cause.of(e));
        }
    }
}

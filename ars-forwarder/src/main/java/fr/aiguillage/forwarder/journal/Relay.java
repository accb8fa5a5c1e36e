package fr.aiguillage.forwarder.journal;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Sends what the outbox holds, in order, and deletes what the log acknowledged. One relay at a time per database, or
 * order would be lost; a death in between sends again, under the same ids.
 */
public final class Relay implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int BATCH = 500;
    private static final long LOCK = 0x5355495649L; // "SUIVI"

    private final Jdbi jdbi;
    private final Outbox outbox;
    private final Publisher publisher;
    private final Worker worker;

    public Relay(Jdbi jdbi, Outbox outbox, Publisher publisher) {
        this.jdbi = jdbi;
        this.outbox = outbox;
        this.publisher = publisher;
        this.worker = Worker.start("relay", this::work);
    }

    public boolean isWell() {
        return worker.isWell();
    }

    private void work(BooleanSupplier open) throws InterruptedException {
        try (var handle = jdbi.open()) {
            if (isAlone(handle)) {
                relay(handle, open);
            } else {
                outbox.added().await(PAUSE);
            }
        }
    }

    private void relay(Handle handle, BooleanSupplier open) throws InterruptedException {
        try {
            while (open.getAsBoolean()) {
                if (!relayed(handle)) outbox.added().await(PAUSE);
            }
        } finally {
            handle.execute("SELECT pg_advisory_unlock(?)", LOCK);
        }
    }

    private boolean relayed(Handle handle) {
        var rows = Outbox.oldest(handle, BATCH);
        if (rows.isEmpty()) return false;
        publisher.send(rows.stream().map(Outbox.Row::record).toList());
        Outbox.delete(handle, rows);
        return true;
    }

    /** Held by the connection: it ends with the process that holds it. */
    private static boolean isAlone(Handle handle) {
        return handle.createQuery("SELECT pg_try_advisory_lock(:lock)")
                .bind("lock", LOCK)
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public void close() {
        worker.close();
    }
}

package fr.aiguillage.schemas;

import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.schemas.Registry.RegistryUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds the newest {@link Referentiel}, and swaps it whole as the log grows; its thread is its own. */
public final class ReferentielFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReferentielFollower.class);

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final ReferentielLog log;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final CountDownLatch atEnd = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().name("referentiel").daemon().unstarted(this::follow);
    private volatile Referentiel current = Referentiel.EMPTY;
    private volatile @Nullable RuntimeException failure;

    private ReferentielFollower(KafkaSettings kafka, Registry registry) {
        log = new ReferentielLog(kafka, registry);
        consumer = new KafkaConsumer<>(kafka.consumer());
    }

    public static ReferentielFollower start(KafkaSettings kafka, Registry registry) {
        var follower = new ReferentielFollower(kafka, registry);
        follower.thread.start();
        return follower;
    }

    /** The newest one folded; empty before {@link #awaitEnd}. */
    public Referentiel current() {
        return current;
    }

    /**
     * Waits until all that was published before the start is folded.
     *
     * @throws IllegalStateException when that takes longer, or cannot be read
     */
    public Referentiel awaitEnd(Duration limit) throws InterruptedException {
        var reached = atEnd.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        failure().ifPresent(e -> {
            throw new IllegalStateException("le référentiel est illisible après la révision " + current.revision(), e);
        });
        if (!reached) throw new IllegalStateException("le référentiel n'est pas lu après " + limit.toSeconds() + " s");
        return current;
    }

    /** Why it no longer follows: for a health check. */
    public Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }

    private void follow() {
        try (consumer) {
            consumer.assign(List.of(ReferentielLog.PARTITION));
            consumer.seekToBeginning(List.of(ReferentielLog.PARTITION));
            var end = ReferentielLog.end(consumer);
            while (true) stepOrRetry(end);
        } catch (WakeupException e) {
            LOG.debug("closed");
        } catch (RuntimeException e) {
            LOG.error("the referentiel is no longer followed after revision {}", current.revision(), e);
            failure = e;
        } finally {
            atEnd.countDown();
        }
    }

    /** A registry that is away for a while stops nothing: what was polled is polled again. */
    private void stepOrRetry(long end) {
        try {
            step(end);
        } catch (RegistryUnavailable e) {
            LOG.warn("the referentiel waits at revision {}: {}", current.revision(), e.getMessage());
            consumer.seek(ReferentielLog.PARTITION, current.revision() + 1);
            LockSupport.parkNanos(RETRY.toNanos());
        }
    }

    private void step(long end) {
        var entries = log.poll(consumer);
        if (!entries.isEmpty()) current = ReferentielLog.fold(current, entries);
        if (consumer.position(ReferentielLog.PARTITION) >= end) atEnd.countDown();
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

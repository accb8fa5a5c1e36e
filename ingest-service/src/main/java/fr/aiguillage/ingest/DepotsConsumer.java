package fr.aiguillage.ingest;

import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads {@code depots}. Offsets go forward once all that was read is in {@code signalements} or in {@code rebuts}; after a
 * stop the last records are taken again, under the same ids.
 */
final class DepotsConsumer implements AutoCloseable {
    static final String GROUP = "ingest-depots";

    private static final Logger LOG = LoggerFactory.getLogger(DepotsConsumer.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Depots depots;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread thread = Thread.ofPlatform().name("depots").unstarted(this::follow);

    private DepotsConsumer(KafkaSettings kafka, Depots depots) {
        this.depots = depots;
        this.consumer = new KafkaConsumer<>(kafka.consumer(GROUP));
    }

    static DepotsConsumer start(KafkaSettings kafka, Depots depots) {
        var consumer = new DepotsConsumer(kafka, depots);
        consumer.thread.start();
        return consumer;
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    private void follow() {
        try (consumer) {
            consumer.subscribe(List.of(Topics.DEPOTS.name()));
            while (true) {
                take(consumer.poll(POLL));
            }
        } catch (WakeupException e) {
            LOG.debug("closed");
        } catch (RuntimeException e) {
            LOG.error("depots are no longer read: {}", e.getClass().getName());
        }
    }

    private void take(ConsumerRecords<byte[], byte[]> records) {
        if (records.isEmpty()) {
            return;
        }
        if (areTaken(records)) {
            commit();
        } else {
            rewind(records);
        }
    }

    /** All at once, one virtual thread each: together they wait for Kafka about as long as one. */
    private boolean areTaken(ConsumerRecords<byte[], byte[]> records) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var taken = new ArrayList<Future<?>>();
            records.forEach(record -> taken.add(threads.submit(() -> depots.take(record))));
            for (var one : taken) {
                one.get();
            }
            return true;
        } catch (ExecutionException e) {
            LOG.warn(
                    "depots are taken again: {}",
                    Objects.requireNonNullElse(e.getCause(), e).getClass().getName());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void commit() {
        try {
            consumer.commitSync();
        } catch (CommitFailedException | RetriableException e) {
            LOG.warn("depots are taken again: {}", e.getClass().getName());
        }
    }

    private void rewind(ConsumerRecords<byte[], byte[]> records) {
        records.partitions()
                .forEach(partition -> consumer.seek(
                        partition, records.records(partition).getFirst().offset()));
        LockSupport.parkNanos(PAUSE.toNanos());
    }

    @Override
    public void close() {
        consumer.wakeup();
        Threads.join(thread);
    }
}

package fr.aiguillage.ingest;

import fr.aiguillage.schemas.KafkaSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a topic whose records become events of ours. Offsets go forward once all that was read is in the log; after a stop
 * the last records are taken again, under the same ids.
 */
final class RecordConsumer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RecordConsumer.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final String topic;
    private final Consumer<ConsumerRecord<byte[], byte[]>> taker;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread thread;

    private RecordConsumer(KafkaSettings kafka, String topic, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
        this.topic = topic;
        this.taker = taker;
        this.consumer = new KafkaConsumer<>(kafka.consumer(group(topic)));
        this.thread = Thread.ofPlatform().name(topic).unstarted(this::follow);
    }

    static String group(String topic) {
        return "ingest-" + topic;
    }

    /** @param taker comes back once what the record says is in the log; what it throws is tried again */
    static RecordConsumer start(KafkaSettings kafka, String topic, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
        var consumer = new RecordConsumer(kafka, topic, taker);
        consumer.thread.start();
        return consumer;
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    private void follow() {
        try (consumer) {
            consumer.subscribe(List.of(topic));
            while (true) {
                take(consumer.poll(POLL));
            }
        } catch (WakeupException e) {
            LOG.debug("closed");
        } catch (RuntimeException e) {
            LOG.error("{} is no longer read: {}", topic, e.getClass().getName());
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
            records.forEach(record -> taken.add(threads.submit(() -> taker.accept(record))));
            for (var one : taken) {
                one.get();
            }
            return true;
        } catch (ExecutionException e) {
            LOG.warn(
                    "{} is taken again: {}",
                    topic,
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
            LOG.warn("{} is taken again: {}", topic, e.getClass().getName());
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

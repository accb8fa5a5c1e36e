package fr.aiguillage.benchmarks;

import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Counts committed decisions as they come, from the first one on. */
final class DecisionTally implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private long count;

    DecisionTally(KafkaSettings kafka) {
        var settings = new HashMap<>(kafka.consumer());
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 10_000);
        consumer = new KafkaConsumer<>(settings);
        var partitions = IntStream.range(0, Topics.DECISIONS.partitions())
                .mapToObj(number -> new TopicPartition(Topics.DECISIONS.name(), number))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** How many there were at a moment of {@link System#nanoTime}. */
    record Reading(long count, long nanos) {
        double perSecondSince(Reading before) {
            return (count - before.count) * 1e9 / (nanos - before.nanos);
        }

        double secondsSince(Reading before) {
            return (nanos - before.nanos) / 1e9;
        }
    }

    /** @throws IllegalStateException when decisions stop coming before */
    Reading await(long expected) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (count < expected) {
            var more = consumer.poll(POLL).count();
            count += more;
            if (more > 0) {
                deadline = System.nanoTime() + PATIENCE.toNanos();
            } else if (System.nanoTime() > deadline) {
                throw new IllegalStateException(count + " decisions came, of " + expected);
            }
        }
        return new Reading(count, System.nanoTime());
    }

    @Override
    public void close() {
        consumer.close();
    }
}

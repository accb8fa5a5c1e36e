package fr.aiguillage.projector;

import fr.aiguillage.schemas.EventReader;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Message;
import fr.aiguillage.schemas.Topic;
import fr.aiguillage.schemas.UnreadableRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds one topic into the read models, on a thread of its own. Rows and positions move in one transaction, so that
 * nothing is counted twice or missed, wherever it stops.
 */
final class Projection<E> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Projection.class);
    private static final Duration POLL = Duration.ofMillis(200);

    /** What a batch of events changes in the tables. */
    interface Fold<E> {
        void apply(Handle rows, List<Message<E>> messages);
    }

    private final Topic<?, E> topic;
    private final EventReader<?, E> reader;
    private final Fold<E> fold;
    private final Rebuts rebuts;
    private final Jdbi database;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread thread;
    private volatile Optional<RuntimeException> failure = Optional.empty();
    private volatile long lag = -1;

    Projection(
            Topic<?, E> topic,
            EventReader<?, E> reader,
            Fold<E> fold,
            Rebuts rebuts,
            Jdbi database,
            KafkaSettings kafka) {
        this.topic = topic;
        this.reader = reader;
        this.fold = fold;
        this.rebuts = rebuts;
        this.database = database;
        this.consumer = new KafkaConsumer<>(kafka.consumer());
        this.thread = Thread.ofPlatform().name("project-" + topic.name()).unstarted(this::run);
    }

    Projection<E> start() {
        thread.start();
        return this;
    }

    /** Records that wait, over all partitions; -1 before the first poll. */
    long lag() {
        return lag;
    }

    boolean isAlive() {
        return failure.isEmpty();
    }

    String name() {
        return topic.name();
    }

    private void run() {
        try (consumer) {
            var positions = Positions.of(topic, consumer, database);
            while (true) step(positions);
        } catch (WakeupException e) {
            LOG.debug("{} closed", topic.name());
        } catch (RuntimeException e) {
            LOG.error(
                    "{} is no longer projected: {}", topic.name(), e.getClass().getName(), e);
            failure = Optional.of(e);
        }
    }

    private void step(Positions positions) {
        var records = consumer.poll(POLL);
        if (!records.isEmpty()) {
            var messages = read(records);
            database.useTransaction(rows -> {
                fold.apply(rows, messages);
                positions.advance(rows, consumer);
            });
            positions.moved(consumer);
        }
        lag = consumer.assignment().stream().mapToLong(this::lagOf).sum();
    }

    private long lagOf(TopicPartition partition) {
        return consumer.currentLag(partition).orElse(0);
    }

    private List<Message<E>> read(ConsumerRecords<byte[], byte[]> records) {
        var messages = new ArrayList<Message<E>>(records.count());
        for (var record : records) read(record).ifPresent(messages::add);
        return messages;
    }

    private Optional<Message<E>> read(ConsumerRecord<byte[], byte[]> record) {
        try {
            return reader.find(record);
        } catch (UnreadableRecord e) {
            rebuts.add(record, e);
            return Optional.empty();
        }
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

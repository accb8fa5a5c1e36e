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
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
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
    private static final long UNKNOWN = -1;
    private static final Duration PAUSE = Duration.ofSeconds(1);

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
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean up;
    private volatile long lag = UNKNOWN;

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

    /** Records that wait, over all partitions; -1 before Kafka has told. */
    long lag() {
        return lag;
    }

    /** Whether the last poll went well. */
    boolean isUp() {
        return up;
    }

    String name() {
        return topic.name();
    }

    private void run() {
        try (consumer) {
            while (!isClosing(Duration.ZERO)) follow();
        }
    }

    /** Until closed; when PostgreSQL, the registry or Kafka fails, starts again from where the database stands. */
    private void follow() {
        try {
            var positions = Positions.of(topic, consumer, database);
            while (!isClosing(Duration.ZERO)) step(positions);
        } catch (WakeupException e) {
            LOG.debug("{} closed", topic.name());
        } catch (RuntimeException e) {
            up = false;
            LOG.error("{} is not projected, next attempt in {} s", topic.name(), PAUSE.toSeconds(), e);
            isClosing(PAUSE);
        }
    }

    private boolean isClosing(Duration within) {
        try {
            return closing.await(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a projection", e);
        }
    }

    private void step(Positions positions) {
        var records = consumer.poll(POLL);
        if (!records.isEmpty()) project(positions, read(records));
        lag = measuredLag();
        up = true;
    }

    /** The positions first: they are the lock that keeps a second writer out. */
    private void project(Positions positions, List<Message<E>> messages) {
        database.useTransaction(rows -> {
            positions.advance(rows, consumer);
            fold.apply(rows, messages);
        });
        positions.moved(consumer);
    }

    private long measuredLag() {
        var lags = consumer.assignment().stream().map(consumer::currentLag).toList();
        return lags.stream().allMatch(OptionalLong::isPresent)
                ? lags.stream().mapToLong(OptionalLong::getAsLong).sum()
                : UNKNOWN;
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
        closing.countDown();
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package fr.aiguillage.forwarder.journal;

import fr.aiguillage.domain.code.CauseRebut;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Topic;
import fr.aiguillage.schemas.UnreadableRecord;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a topic into PostgreSQL, rows and positions in one transaction. Several may read the same topic into the same
 * database: whoever finds a position moved begins again from there.
 */
public final class TopicFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaSettings kafka;
    private final List<TopicPartition> partitions;
    private final Jdbi jdbi;
    private final RecordStore store;
    private final Rebuts rebuts;
    private final Ends ends = new Ends();
    private final Worker worker;

    public TopicFollower(KafkaSettings kafka, Topic<?, ?> topic, Jdbi jdbi, RecordStore store, Rebuts rebuts) {
        this.kafka = kafka;
        this.partitions = IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .toList();
        this.jdbi = jdbi;
        this.store = store;
        this.rebuts = rebuts;
        this.worker = Worker.start("follow-" + topic.name(), this::follow);
    }

    public boolean isWell() {
        return worker.isWell();
    }

    /** Returns once all that the topic holds now is stored. */
    public void awaitEnd(Duration limit) {
        ends.await(limit);
    }

    private void follow(BooleanSupplier open) {
        try (var consumer = new KafkaConsumer<byte[], byte[]>(kafka.consumer())) {
            consumer.assign(partitions);
            while (open.getAsBoolean()) followFromStored(consumer, open);
        }
    }

    private void followFromStored(KafkaConsumer<byte[], byte[]> consumer, BooleanSupplier open) {
        var positions = positions(consumer);
        positions.forEach(consumer::seek);
        try {
            while (open.getAsBoolean()) step(consumer, positions);
        } catch (Positions.Moved e) {
            LOG.debug("{}", e.getMessage());
        }
    }

    /** The stored ones; from the log's first record at the very first start. */
    private Map<TopicPartition, Long> positions(KafkaConsumer<byte[], byte[]> consumer) {
        var first = consumer.beginningOffsets(partitions);
        return jdbi.inTransaction(handle -> {
            first.forEach((partition, offset) -> Positions.begin(handle, partition, offset));
            return new HashMap<>(Positions.of(handle, partitions.getFirst().topic()));
        });
    }

    private void step(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> positions) {
        var records = consumer.poll(POLL);
        if (!records.isEmpty()) store(records, positions);
        ends.tell(consumer, partitions);
    }

    private void store(ConsumerRecords<byte[], byte[]> records, Map<TopicPartition, Long> positions) {
        var next = new HashMap<>(positions);
        records.nextOffsets().forEach((partition, offset) -> next.put(partition, offset.offset()));
        try {
            jdbi.useTransaction(handle -> {
                move(handle, positions, next);
                store.storeAll(handle, records, this::reject);
            });
        } catch (JdbiException e) {
            if (!isAboutData(e)) throw e;
            records.forEach(record -> storeAlone(record, positions));
            jdbi.useTransaction(handle -> move(handle, positions, next));
        }
        positions.putAll(next);
    }

    /** A record whose own content the database refuses must not hold back the others. */
    private void storeAlone(ConsumerRecord<byte[], byte[]> record, Map<TopicPartition, Long> positions) {
        var partition = new TopicPartition(record.topic(), record.partition());
        var next = Map.of(partition, record.offset() + 1);
        try {
            jdbi.useTransaction(handle -> {
                move(handle, positions, next);
                store.storeAll(handle, List.of(record), this::reject);
            });
        } catch (JdbiException e) {
            if (!isAboutData(e)) throw e;
            rebuts.send(record, CauseRebut.CONTENU_INVALIDE, "refused by the database");
            jdbi.useTransaction(handle -> move(handle, positions, next));
        }
        positions.putAll(next);
    }

    private static void move(Handle handle, Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        to.forEach((partition, offset) -> {
            var before = from.getOrDefault(partition, offset);
            if (!before.equals(offset)) Positions.advance(handle, partition, before, offset);
        });
    }

    private void reject(ConsumerRecord<byte[], byte[]> record, UnreadableRecord e) {
        rebuts.send(record, e.causeRebut(), String.valueOf(e.getMessage()));
    }

    /** SQLSTATE classes 22 (data exception) and 23 (integrity). */
    private static boolean isAboutData(JdbiException e) {
        return e.getCause() instanceof SQLException cause
                && cause.getSQLState() != null
                && (cause.getSQLState().startsWith("22") || cause.getSQLState().startsWith("23"));
    }

    @Override
    public void close() {
        worker.close();
    }
}

package fr.aiguillage.projector;

import fr.aiguillage.schemas.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Where each partition of a topic stands in the database; moves by compare-and-set, so that two writers never mix. */
final class Positions {
    private static final String MOVE = """
            UPDATE position SET suivante = :to WHERE topic = :topic AND partition = :partition AND suivante = :from""";

    /** The tables are not where this reader left them: another one writes them, or they were rebuilt. */
    static final class Elsewhere extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Elsewhere(TopicPartition partition) {
            super(partition + " was moved by another process");
        }
    }

    private final Map<TopicPartition, Long> positions;

    private Positions(Map<TopicPartition, Long> positions) {
        this.positions = positions;
    }

    /** Assigns all partitions to the consumer, each where the database stands, or where what is kept of it begins. */
    static Positions of(List<Topic<?, ?>> topics, KafkaConsumer<byte[], byte[]> consumer, Jdbi database) {
        var positions = new HashMap<TopicPartition, Long>();
        database.useTransaction(rows -> topics.stream()
                .flatMap(Positions::partitions)
                .forEach(partition -> positions.put(partition, position(rows, partition))));
        consumer.assign(positions.keySet());
        var beginnings = consumer.beginningOffsets(positions.keySet());
        positions.forEach((partition, position) ->
                consumer.seek(partition, Math.max(position, beginnings.getOrDefault(partition, 0L))));
        return new Positions(positions);
    }

    static Stream<TopicPartition> partitions(Topic<?, ?> topic) {
        return IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition));
    }

    private static long position(Handle rows, TopicPartition partition) {
        rows.createUpdate("INSERT INTO position VALUES (:topic, :partition, 0) ON CONFLICT DO NOTHING")
                .bind("topic", partition.topic())
                .bind("partition", partition.partition())
                .execute();
        return rows.createQuery("SELECT suivante FROM position WHERE topic = :topic AND partition = :partition")
                .bind("topic", partition.topic())
                .bind("partition", partition.partition())
                .mapTo(Long.class)
                .one();
    }

    /** Moves the database to where the consumer stands. */
    void advance(Handle rows, KafkaConsumer<byte[], byte[]> consumer) {
        positions.forEach((partition, from) -> {
            var to = consumer.position(partition);
            if (to != from && !moved(rows, partition, from, to)) throw new Elsewhere(partition);
        });
    }

    private static boolean moved(Handle rows, TopicPartition partition, long from, long to) {
        return rows.createUpdate(MOVE)
                        .bind("to", to)
                        .bind("topic", partition.topic())
                        .bind("partition", partition.partition())
                        .bind("from", from)
                        .execute()
                == 1;
    }

    /** Remembers what the database committed. */
    void moved(KafkaConsumer<byte[], byte[]> consumer) {
        positions.replaceAll((partition, from) -> consumer.position(partition));
    }
}

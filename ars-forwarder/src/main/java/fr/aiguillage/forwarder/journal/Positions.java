package fr.aiguillage.forwarder.journal;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;

/** Where each partition stands, kept with the rows that its records made. */
final class Positions {
    private Positions() {}

    /** Somebody else moved a position: what was read from there is theirs. */
    static final class Moved extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Moved(TopicPartition partition) {
            super("another reader moved " + partition);
        }
    }

    static Map<TopicPartition, Long> of(Handle handle, String topic) {
        return handle.createQuery("SELECT partition, suivante FROM position WHERE topic = :topic")
                .bind("topic", topic)
                .map((row, context) -> Map.entry(new TopicPartition(topic, row.getInt(1)), row.getLong(2)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static void begin(Handle handle, TopicPartition partition, long first) {
        handle.createUpdate("INSERT INTO position VALUES (:topic, :partition, :first) ON CONFLICT DO NOTHING")
                .bind("topic", partition.topic())
                .bind("partition", partition.partition())
                .bind("first", first)
                .execute();
    }

    static void advance(Handle handle, TopicPartition partition, long from, long to) {
        var moved = handle.createUpdate("UPDATE position SET suivante = :to"
                        + " WHERE topic = :topic AND partition = :partition AND suivante = :from")
                .bind("topic", partition.topic())
                .bind("partition", partition.partition())
                .bind("from", from)
                .bind("to", to)
                .execute();
        if (moved == 0) throw new Moved(partition);
    }
}

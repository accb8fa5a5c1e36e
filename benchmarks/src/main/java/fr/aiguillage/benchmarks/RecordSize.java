package fr.aiguillage.benchmarks;

import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Topic;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** How large the records of a topic are: key, value and headers, on average over the first ones of one partition. */
final class RecordSize {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private RecordSize() {}

    static int of(KafkaSettings kafka, Topic<?, ?> topic) {
        var partitions = List.of(new TopicPartition(topic.name(), 0));
        try (var consumer = new KafkaConsumer<byte[], byte[]>(kafka.consumer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return (int) StreamSupport.stream(consumer.poll(PATIENCE).spliterator(), false)
                    .mapToInt(RecordSize::of)
                    .average()
                    .orElseThrow(() -> new IllegalStateException("Nothing was written to " + topic.name()));
        }
    }

    private static int of(ConsumerRecord<byte[], byte[]> record) {
        var headers = StreamSupport.stream(record.headers().spliterator(), false)
                .mapToInt(header -> header.key().length() + header.value().length)
                .sum();
        return Math.max(0, record.serializedKeySize()) + record.serializedValueSize() + headers;
    }
}

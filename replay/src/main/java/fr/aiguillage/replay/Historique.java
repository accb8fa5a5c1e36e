package fr.aiguillage.replay;

import fr.aiguillage.schemas.EventReader;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Message;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topic;
import fr.aiguillage.schemas.UnreadableRecord;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** The committed past of a topic, one partition at a time, from its first record to what is its last now. Reads only. */
final class Historique<K, E> implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Topic<K, E> topic;
    private final EventReader<K, E> reader;
    private final KafkaConsumer<byte[], byte[]> consumer;

    Historique(KafkaSettings kafka, Topic<K, E> topic, Registry registry) {
        this.topic = topic;
        this.reader = EventReader.of(topic, registry);
        this.consumer = new KafkaConsumer<>(kafka.consumer());
    }

    /** One event and the key it was under. */
    record Passe<K, E>(K key, Message<E> message) {}

    /** Where a partition ends now. */
    long end(int partition) {
        var place = place(partition);
        return consumer.endOffsets(List.of(place)).getOrDefault(place, 0L);
    }

    /** Records that no reader of ours can use are left out: whoever met them first made rebuts of them. */
    void read(int partition, long end, Consumer<Passe<K, E>> each) {
        var place = place(partition);
        consumer.assign(List.of(place));
        consumer.seekToBeginning(List.of(place));
        while (consumer.position(place) < end) consumer.poll(POLL).forEach(record -> pass(record, each));
    }

    private void pass(ConsumerRecord<byte[], byte[]> record, Consumer<Passe<K, E>> each) {
        try {
            each.accept(new Passe<>(reader.key(record), reader.read(record)));
        } catch (UnreadableRecord leftOut) {
            return;
        }
    }

    private TopicPartition place(int partition) {
        return new TopicPartition(topic.name(), partition);
    }

    @Override
    public void close() {
        consumer.close();
    }
}

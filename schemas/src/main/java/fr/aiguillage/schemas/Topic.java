package fr.aiguillage.schemas;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.serialization.Serde;

/**
 * A topic of the log.
 *
 * @param eventType the record that it holds, or the sealed interface of those that it holds
 * @param partitions never changed once there is data
 * @param config retention, compaction and limits, in Kafka's names
 */
public record Topic<K, E>(
        String name, Serde<K> keySerde, Class<E> eventType, int partitions, Map<String, String> config) {
    public Topic {
        config = Map.copyOf(config);
    }

    byte[] keyBytes(K key) {
        return keySerde.serializer().serialize(name, key);
    }

    K key(byte[] bytes) {
        return keySerde.deserializer().deserialize(name, bytes);
    }

    NewTopic withReplicas(short replicationFactor) {
        return new NewTopic(name, Optional.of(partitions), Optional.of(replicationFactor)).configs(config);
    }
}

package fr.aiguillage.schemas;

import static org.apache.kafka.clients.CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * How clients of ours reach and use Kafka.
 *
 * @param bootstrap host:port of brokers, with commas
 * @param extra what this installation adds, such as security; it wins over what is said here
 */
public record KafkaSettings(String bootstrap, Map<String, String> extra) {
    public KafkaSettings {
        extra = Map.copyOf(extra);
    }

    public static KafkaSettings of(String bootstrap) {
        return new KafkaSettings(bootstrap, Map.of());
    }

    /** With the properties of a file. */
    public KafkaSettings with(Path file) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " : illisible", e);
        }
        var all = new HashMap<>(extra);
        properties.stringPropertyNames().forEach(name -> all.put(name, properties.getProperty(name)));
        return new KafkaSettings(bootstrap, all);
    }

    /** Nothing is said to be written before all replicas have it, once. */
    public Map<String, Object> producer() {
        return client(Map.of(
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                "true",
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Topics.MAX_BYTES,
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class));
    }

    /** For a consumer that keeps its own offsets: only what is committed, and never a silent jump. */
    public Map<String, Object> consumer() {
        return client(Map.of(
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none",
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class));
    }

    /** For a consumer whose group keeps its offsets in Kafka, and begins at the beginning. */
    public Map<String, Object> consumer(String group) {
        var all = new HashMap<>(consumer());
        all.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        all.putAll(extra);
        return all;
    }

    public Map<String, Object> admin() {
        return client(Map.of());
    }

    private Map<String, Object> client(Map<String, Object> ours) {
        var all = new HashMap<>(ours);
        all.put(BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        all.putAll(extra);
        return all;
    }
}

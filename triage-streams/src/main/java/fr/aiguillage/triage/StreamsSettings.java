package fr.aiguillage.triage;

import static org.apache.kafka.streams.StreamsConfig.consumerPrefix;
import static org.apache.kafka.streams.StreamsConfig.producerPrefix;
import static org.apache.kafka.streams.StreamsConfig.topicPrefix;

import fr.aiguillage.schemas.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** How Kafka Streams runs triage; the rest are its defaults. */
record StreamsSettings(Config config, String application) {
    private static final int BATCH_BYTES = 256 * 1024;

    Properties properties() {
        var properties = new Properties();
        properties.putAll(config.kafka().admin());
        properties.putAll(identity());
        properties.putAll(exactlyOnce());
        properties.putAll(throughput());
        properties.putAll(largestRecord());
        return properties;
    }

    private Map<String, Object> identity() {
        return Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG, application,
                StreamsConfig.STATE_DIR_CONFIG, config.data().toString(),
                StreamsConfig.NUM_STREAM_THREADS_CONFIG, config.threads(),
                StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, config.standbys(),
                StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    }

    /** A group that a dead member holds up is free after ten seconds. */
    private Map<String, Object> exactlyOnce() {
        return Map.of(
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                StreamsConfig.EXACTLY_ONCE_V2,
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                100,
                consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
                10_000,
                consumerPrefix(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG),
                false);
    }

    private Map<String, Object> throughput() {
        var all = new HashMap<String, Object>();
        all.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedMemory.class);
        all.put(consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 2_000);
        all.put(producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        all.put(producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
        all.put(producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 20);
        return all;
    }

    private static Map<String, Object> largestRecord() {
        var bytes = Topics.SIGNALEMENTS.config().getOrDefault(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "");
        return Map.of(
                producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), bytes,
                topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), bytes);
    }
}

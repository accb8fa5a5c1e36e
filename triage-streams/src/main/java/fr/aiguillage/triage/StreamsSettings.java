package fr.aiguillage.triage;

import static org.apache.kafka.streams.StreamsConfig.consumerPrefix;
import static org.apache.kafka.streams.StreamsConfig.producerPrefix;
import static org.apache.kafka.streams.StreamsConfig.topicPrefix;

import fr.aiguillage.schemas.Topics;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** How Kafka Streams runs triage; the rest are its defaults. What the installation adds wins. */
record StreamsSettings(Config config, String application) {
    private static final int BATCH_BYTES = 256 * 1024;

    Properties properties() {
        var properties = new Properties();
        identify(properties);
        writeExactlyOnce(properties);
        allowTheLargestRecord(properties);
        preferThroughput(properties);
        properties.putAll(config.kafka().admin());
        return properties;
    }

    private void identify(Properties properties) {
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, config.data().toString());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, config.threads());
        properties.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, config.standbys());
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    }

    /** A member that died holds the others up for ten seconds. */
    private static void writeExactlyOnce(Properties properties) {
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        properties.put(consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
    }

    private static void allowTheLargestRecord(Properties properties) {
        var bytes = Topics.SIGNALEMENTS.config().getOrDefault(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "");
        properties.put(producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), bytes);
        properties.put(topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), bytes);
    }

    private static void preferThroughput(Properties properties) {
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedMemory.class);
        properties.put(consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 2_000);
        properties.put(producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        properties.put(producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
        properties.put(producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 20);
    }
}

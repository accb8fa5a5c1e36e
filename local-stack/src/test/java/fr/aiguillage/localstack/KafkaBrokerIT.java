package fr.aiguillage.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerIT {
    private static final TopicPartition MOTS = new TopicPartition("mots", 0);

    @Test
    void a_record_written_before_a_restart_is_read_after_it(@TempDir Path folder) throws Exception {
        try (var broker = KafkaBroker.start(folder)) {
            createTopic(broker);
            write(broker, "bonjour");
        }
        try (var broker = KafkaBroker.start(folder)) {
            assertThat(firstWord(broker)).isEqualTo("bonjour");
        }
    }

    @Test
    void a_topic_that_nobody_created_does_not_exist(@TempDir Path folder) {
        try (var broker = KafkaBroker.start(folder);
                var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            var description = admin.describeTopics(List.of("inconnu")).allTopicNames();
            assertThatThrownBy(description::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    @Test
    void two_brokers_of_one_jvm_do_not_share_anything(@TempDir Path one, @TempDir Path other) throws Exception {
        try (var first = KafkaBroker.start(one);
                var second = KafkaBroker.start(other)) {
            createTopic(first);
            assertThat(topics(first)).contains("mots");
            assertThat(topics(second)).doesNotContain("mots");
        }
    }

    private static void createTopic(KafkaBroker broker) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            admin.createTopics(List.of(new NewTopic("mots", 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static Iterable<String> topics(KafkaBroker broker) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            return admin.listTopics().names().get();
        }
    }

    private static void write(KafkaBroker broker, String word) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrap());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(MOTS.topic(), word)).get();
        }
    }

    private static String firstWord(KafkaBroker broker) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrap(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(MOTS));
            consumer.seekToBeginning(List.of(MOTS));
            List<ConsumerRecord<String, String>> read =
                    consumer.poll(Duration.ofSeconds(30)).records(MOTS);
            return read.getFirst().value();
        }
    }
}

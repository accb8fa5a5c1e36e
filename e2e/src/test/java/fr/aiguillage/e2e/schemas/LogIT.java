package fr.aiguillage.e2e.schemas;

import static fr.aiguillage.schemas.Topics.SIGNALEMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.signalement.SignalementEvent.EffacementConstate;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.localstack.LocalStack;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.EventReader;
import fr.aiguillage.schemas.EventWriter;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Message;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topic;
import fr.aiguillage.schemas.TopicCreation;
import fr.aiguillage.schemas.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The topics and their events on a real broker, with a real registry. */
class LogIT {
    /** A broker of its own: what is written here would disturb the services of other tests. */
    private static final LocalStack STACK = LocalStack.create();

    private static final KafkaSettings KAFKA = KafkaSettings.of(STACK.bootstrap());
    private static final Registry REGISTRY = Registry.at(LocalStack.shared().registryUrl());

    @BeforeAll
    static void create() {
        try (var admin = Admin.create(KAFKA.admin())) {
            Topics.create(admin, (short) 1);
        }
    }

    @AfterAll
    static void close() {
        STACK.close();
    }

    @Test
    void every_topic_has_its_partitions_and_its_configuration() throws ExecutionException, InterruptedException {
        for (var topic : Topics.ALL)
            assertThat(config(topic.name())).as(topic.name()).containsAllEntriesOf(topic.config());
    }

    private static Map<String, String> config(String topic) throws ExecutionException, InterruptedException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (var admin = Admin.create(KAFKA.admin())) {
            return admin.describeConfigs(List.of(resource)).values().values().iterator().next().get().entries().stream()
                    .filter(entry -> entry.value() != null)
                    .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
        }
    }

    @Test
    void creating_the_topics_again_changes_nothing() {
        create();
    }

    @Test
    void a_topic_with_another_number_of_partitions_is_named() {
        var other = new Topic<>("suivi", SIGNALEMENTS.keySerde(), Topics.SUIVI.eventType(), 7, Map.of());
        try (var admin = Admin.create(KAFKA.admin())) {
            assertThatThrownBy(() -> new TopicCreation(admin, (short) 1).create(List.of(other)))
                    .hasMessage(
                            "le topic suivi a 6 partitions au lieu de 7 : ce nombre ne change plus une fois le topic créé");
        }
    }

    @Test
    void an_event_is_read_with_its_envelope_as_it_was_written() throws ExecutionException, InterruptedException {
        var id = new SignalementId("s-" + System.nanoTime());
        var event = new EffacementConstate(id, Set.of(Sujet.LIEU));
        var envelope = new CloudEvent(
                "e-1", "/ingest", Instant.parse("2026-03-14T09:22:00Z"), Optional.of("00-1-2-01"), Map.of());
        var place = write(id, event, envelope);
        var record = readAt(new TopicPartition(SIGNALEMENTS.name(), place.partition()), place.offset());
        var reader = EventReader.of(SIGNALEMENTS, REGISTRY);
        assertThat(reader.key(record)).isEqualTo(id);
        assertThat(reader.read(record)).isEqualTo(Message.of(event, envelope));
    }

    private static RecordMetadata write(SignalementId id, EffacementConstate event, CloudEvent envelope)
            throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<byte[], byte[]>(KAFKA.producer())) {
            return producer.send(EventWriter.of(SIGNALEMENTS, REGISTRY).record(id, event, envelope))
                    .get();
        }
    }

    private static ConsumerRecord<byte[], byte[]> readAt(TopicPartition partition, long offset) {
        try (var consumer = new KafkaConsumer<byte[], byte[]>(KAFKA.consumer())) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, offset);
            return consumer.poll(Duration.ofSeconds(20)).records(partition).getFirst();
        }
    }
}

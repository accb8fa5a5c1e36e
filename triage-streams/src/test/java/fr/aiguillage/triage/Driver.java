package fr.aiguillage.triage;

import fr.aiguillage.domain.administration.Rebut;
import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.decision.Decisions;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.transmission.TransmissionEvent;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.EventWriter;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Message;
import fr.aiguillage.schemas.MessageSerde;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topic;
import fr.aiguillage.schemas.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The topology without a broker: records in, what it wrote out. */
final class Driver implements AutoCloseable {
    static final Instant TIME = Instant.parse("2026-03-02T10:00:00Z");
    static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Registry registry;
    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> signalements;

    Driver(Path state, Registry registry, Supplier<Decisions> decisions) {
        this.registry = registry;
        var config = new Config(KafkaSettings.of("none:9092"), "memory", state, 0, 1, 0);
        this.driver = new TopologyTestDriver(
                new TriageTopology(registry, decisions, new TriageMetrics(meters)).build(),
                new StreamsSettings(config, "test").properties());
        this.signalements = driver.createInputTopic(
                Topics.SIGNALEMENTS.name(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    void send(String id, SignalementEvent event) {
        send(record(id, event));
    }

    ProducerRecord<byte[], byte[]> record(String id, SignalementEvent event) {
        var envelope = CloudEvent.of(id, "/ingest", TIME).tracedBy(Optional.of(TRACE));
        return EventWriter.of(Topics.SIGNALEMENTS, registry).record(event.signalement(), event, envelope);
    }

    void send(ProducerRecord<byte[], byte[]> record) {
        signalements.pipeInput(new TestRecord<>(record.key(), record.value(), record.headers(), TIME));
    }

    List<OrientationDecidee> decisions() {
        return read(Topics.DECISIONS).stream()
                .map(Message::event)
                .map(OrientationDecidee.class::cast)
                .toList();
    }

    List<TransmissionEvent> transmissions() {
        return read(Topics.TRANSMISSIONS).stream().map(Message::event).toList();
    }

    List<Rebut> rebuts() {
        return read(Topics.REBUTS).stream().map(Message::event).toList();
    }

    /** What was written to a topic since it was last read. */
    <E> List<Message<E>> read(Topic<?, E> topic) {
        var serde = MessageSerde.of(topic, registry).deserializer();
        return records(topic).stream()
                .map(record -> serde.deserialize(topic.name(), record.headers(), record.value()))
                .toList();
    }

    List<TestRecord<byte[], byte[]>> records(Topic<?, ?> topic) {
        return driver.createOutputTopic(topic.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    @Override
    public void close() {
        driver.close();
    }
}

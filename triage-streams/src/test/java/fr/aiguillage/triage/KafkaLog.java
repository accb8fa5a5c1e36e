package fr.aiguillage.triage;

import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.localstack.KafkaBroker;
import fr.aiguillage.policies.ReferentielInitial;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.EventReader;
import fr.aiguillage.schemas.EventWriter;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Message;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topic;
import fr.aiguillage.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/** A real broker of one test, with every topic, and what the test writes to and reads from it. */
final class KafkaLog implements AutoCloseable {
    private static final Instant TIME = Instant.parse("2026-03-02T10:00:00Z");

    private final KafkaBroker broker;
    private final Registry registry;
    final KafkaSettings kafka;
    final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();
    private final EventWriter<SignalementId, SignalementEvent> writer;

    KafkaLog(Path folder, Registry registry) {
        this.broker = KafkaBroker.start(folder);
        this.registry = registry;
        this.kafka = KafkaSettings.of(broker.bootstrap());
        this.admin = Admin.create(kafka.admin());
        this.producer = new KafkaProducer<>(kafka.producer());
        this.writer = EventWriter.of(Topics.SIGNALEMENTS, registry);
        Topics.create(admin, (short) 1);
    }

    /** The id of an event is its own, so that sending it again is sending the same event. */
    void send(String id, SignalementEvent event) {
        send(writer.record(event.signalement(), event, CloudEvent.of(id, "/ingest", TIME)));
    }

    /** The referentiel as it ships. */
    void loadReferentiel() throws InterruptedException, ExecutionException {
        var referentiel = EventWriter.of(Topics.REFERENTIEL, registry);
        var id = new AtomicInteger();
        ReferentielInitial.events()
                .forEach(event -> send(referentiel.record(
                        event, CloudEvent.of("referentiel-" + id.incrementAndGet(), "/admin", TIME))));
        flush();
    }

    void send(ProducerRecord<byte[], byte[]> record) {
        sent.add(producer.send(record));
    }

    /** All that was sent is acknowledged. */
    void flush() throws InterruptedException, ExecutionException {
        producer.flush();
        for (var one : sent) one.get();
    }

    /** All that is committed in a topic now. */
    <K, E> List<Message<E>> committed(Topic<K, E> topic) {
        var reader = EventReader.of(topic, registry);
        return records(topic.name()).stream().map(reader::read).toList();
    }

    /** Whether triage has committed all that was sent so far. */
    boolean isTriaged() {
        var offsets = offsets();
        return ends(Topics.SIGNALEMENTS.name()).entrySet().stream()
                .allMatch(end -> offsets.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    private Map<TopicPartition, Long> offsets() {
        try {
            var offsets = admin.listConsumerGroupOffsets(TriageService.APPLICATION);
            return offsets.partitionsToOffsetAndMetadata().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, offset -> offset.getValue().offset()));
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    int count(Topic<?, ?> topic) {
        return records(topic.name()).size();
    }

    private Map<TopicPartition, Long> ends(String topic) {
        try (var consumer = new KafkaConsumer<byte[], byte[]>(kafka.consumer())) {
            return consumer.endOffsets(partitions(consumer, topic));
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        try (var consumer = new KafkaConsumer<byte[], byte[]>(kafka.consumer())) {
            var partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var all = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L)))
                consumer.poll(Duration.ofMillis(50)).forEach(all::add);
            return all;
        }
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
        broker.close();
    }
}

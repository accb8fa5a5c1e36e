package fr.aiguillage.replay;

import fr.aiguillage.domain.decision.DecisionEvent;
import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.referentiel.ReferentielEvent;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.localstack.KafkaBroker;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.EventWriter;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** A real broker of one test, with every topic, written to as the services would. */
final class KafkaLog implements AutoCloseable {
    private static final Instant TIME = Instant.parse("2026-03-02T10:00:00Z");

    final Registry registry = Registry.inMemory();
    final KafkaSettings kafka;
    private final EventWriter<SignalementId, SignalementEvent> signalements =
            EventWriter.of(Topics.SIGNALEMENTS, registry);
    private final EventWriter<SignalementId, DecisionEvent> decisions = EventWriter.of(Topics.DECISIONS, registry);
    private final EventWriter<Void, ReferentielEvent> referentiel = EventWriter.of(Topics.REFERENTIEL, registry);
    private final KafkaBroker broker;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();

    KafkaLog(Path folder) {
        broker = KafkaBroker.start(folder);
        kafka = KafkaSettings.of(broker.bootstrap());
        producer = new KafkaProducer<>(kafka.producer());
        try (var admin = Admin.create(kafka.admin())) {
            Topics.create(admin, (short) 1);
        }
    }

    void send(String id, SignalementEvent event) {
        send(signalements.record(event.signalement(), event, envelope(id)));
    }

    void send(OrientationDecidee decision) {
        var id = decision.cause() + decision.politique();
        send(decisions.record(decision.signalement(), decision, envelope(id)));
    }

    void send(ReferentielEvent event, long revision) {
        send(referentiel.record(event, envelope("r" + revision)));
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        sent.add(producer.send(record));
    }

    private static CloudEvent envelope(String id) {
        return CloudEvent.of(id, "/test", TIME);
    }

    /** All that was sent is acknowledged. */
    void flush() {
        try {
            producer.flush();
            for (var one : sent) one.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
        broker.close();
    }
}

package fr.aiguillage.projector;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.aiguillage.domain.administration.AccesConsigne;
import fr.aiguillage.domain.decision.DecisionEvent;
import fr.aiguillage.domain.referentiel.ReferentielEvent;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.localstack.LocalStack;
import fr.aiguillage.policies.ReferentielInitial;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.EventReader;
import fr.aiguillage.schemas.EventWriter;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Message;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topic;
import fr.aiguillage.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** A real log, with the referentiel as shipped, and a hand that plays the services that write to it. */
final class Journal {
    static final KafkaSettings KAFKA = KafkaSettings.of(LocalStack.shared().bootstrap());
    static final Registry REGISTRY = Registry.at(LocalStack.shared().registryUrl());
    private static final KafkaProducer<byte[], byte[]> PRODUCER = new KafkaProducer<>(KAFKA.producer());

    static {
        try (var admin = Admin.create(KAFKA.admin())) {
            Topics.create(admin, (short) 1);
        }
        publish(ReferentielInitial.events());
    }

    private static final EventWriter<SignalementId, SignalementEvent> SIGNALEMENTS =
            EventWriter.of(Topics.SIGNALEMENTS, REGISTRY);
    private static final EventWriter<SignalementId, DecisionEvent> DECISIONS =
            EventWriter.of(Topics.DECISIONS, REGISTRY);
    private static final EventWriter<String, AccesConsigne> ACCES = EventWriter.of(Topics.ACCES, REGISTRY);
    private static final EventWriter<SignalementId, SuiviEvent> SUIVI = EventWriter.of(Topics.SUIVI, REGISTRY);

    private Journal() {}

    static void append(Histoire histoire) {
        histoire.suivis.forEach(Journal::suivi);
        histoire.decisions.forEach(Journal::decision);
        histoire.signalements.forEach(Journal::signalement);
        PRODUCER.flush();
    }

    static void signalement(Message<SignalementEvent> message) {
        send(record(message));
    }

    static void decision(Message<DecisionEvent> message) {
        var event = message.event();
        send(DECISIONS.record(event.signalement(), event, message.envelope()));
    }

    static void suivi(Message<SuiviEvent> message) {
        var event = message.event();
        send(SUIVI.record(event.signalement(), event, message.envelope()));
    }

    static void acces(Message<AccesConsigne> message) {
        send(ACCES.record(message.event().personne(), message.event(), message.envelope()));
    }

    static void raw(Topic<?, ?> topic, String key, String value) {
        send(new ProducerRecord<>(topic.name(), key.getBytes(UTF_8), value.getBytes(UTF_8)));
        PRODUCER.flush();
    }

    /** Writes in a transaction that is then given up. */
    static void abort(Message<SignalementEvent> message) {
        var settings = new HashMap<>(KAFKA.producer());
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "aborting");
        try (var transactional = new KafkaProducer<byte[], byte[]>(settings)) {
            transactional.initTransactions();
            transactional.beginTransaction();
            var unused = transactional.send(record(message));
            transactional.flush();
            transactional.abortTransaction();
        }
    }

    private static ProducerRecord<byte[], byte[]> record(Message<SignalementEvent> message) {
        var event = message.event();
        return SIGNALEMENTS.record(event.signalement(), event, message.envelope());
    }

    private static void publish(List<ReferentielEvent> events) {
        var writer = EventWriter.of(Topics.REFERENTIEL, REGISTRY);
        for (var i = 0; i < events.size(); i++) {
            send(writer.record(events.get(i), CloudEvent.of("referentiel/" + i, "/test", Histoire.START)));
        }
        PRODUCER.flush();
    }

    private static void send(ProducerRecord<byte[], byte[]> record) {
        var unused = PRODUCER.send(record);
    }

    /** Everything that a topic holds. */
    static <E> List<Message<E>> read(Topic<?, E> topic) {
        var partitions = IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .toList();
        var reader = EventReader.of(topic, REGISTRY);
        var messages = new ArrayList<Message<E>>();
        try (var consumer = new KafkaConsumer<byte[], byte[]>(KAFKA.consumer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> messages.add(reader.read(record)));
            }
        }
        return messages;
    }
}

package fr.aiguillage.localstack.up;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRemise;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionOrdonnee;
import fr.aiguillage.schemas.EventReader;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topic;
import fr.aiguillage.schemas.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads the log from its beginning, as any outsider would, and notes what happened to each signalement. */
final class LogTally implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    /** Who got a signalement. */
    record Delivery(SignalementId signalement, DestinataireId destinataire, CanalRemise canal) {}

    final Set<SignalementId> recus = new HashSet<>();
    /** By name of policy. */
    final Map<String, Set<SignalementId>> decides = new HashMap<>();
    /** By order. */
    final Map<String, TransmissionOrdonnee> ordonnees = new HashMap<>();
    /** By order. */
    final Map<String, Delivery> remises = new HashMap<>();

    long rebuts;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, Consumer<ConsumerRecord<byte[], byte[]>>> folds = new HashMap<>();

    LogTally(KafkaSettings kafka, Registry registry) {
        fold(Topics.SIGNALEMENTS, registry, event -> {
            if (event instanceof SignalementRecu recu) recus.add(recu.signalement());
        });
        fold(Topics.DECISIONS, registry, event -> {
            if (event instanceof OrientationDecidee decision) decided(decision);
        });
        fold(Topics.TRANSMISSIONS, registry, event -> {
            if (event instanceof TransmissionOrdonnee order) ordonnees.put(order.ordre(), order);
        });
        fold(Topics.SUIVI, registry, event -> {
            if (event instanceof TransmissionRemise remise) delivered(remise);
        });
        folds.put(Topics.REBUTS.name(), rebut -> rebuts++);
        consumer = new KafkaConsumer<>(kafka.consumer());
        consumer.assign(partitions());
        consumer.seekToBeginning(partitions());
    }

    /** Reads on to where the log ends now. */
    void catchUp() {
        var ends = consumer.endOffsets(partitions());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL)
                    .forEach(record ->
                            folds.getOrDefault(record.topic(), ignored -> {}).accept(record));
        }
    }

    private <K, E> void fold(Topic<K, E> topic, Registry registry, Consumer<E> note) {
        var reader = EventReader.of(topic, registry);
        folds.put(topic.name(), record -> note.accept(reader.read(record).event()));
    }

    private void decided(OrientationDecidee decision) {
        decides.computeIfAbsent(decision.politique().nom(), policy -> new HashSet<>())
                .add(decision.signalement());
    }

    private void delivered(TransmissionRemise remise) {
        remises.put(remise.ordre(), new Delivery(remise.signalement(), remise.destinataire(), remise.canal()));
    }

    private static List<TopicPartition> partitions() {
        return Stream.of(Topics.SIGNALEMENTS, Topics.DECISIONS, Topics.TRANSMISSIONS, Topics.SUIVI, Topics.REBUTS)
                .flatMap(LogTally::partitions)
                .toList();
    }

    private static Stream<TopicPartition> partitions(Topic<?, ?> topic) {
        return IntStream.range(0, topic.partitions()).mapToObj(number -> new TopicPartition(topic.name(), number));
    }

    @Override
    public void close() {
        consumer.close();
    }
}

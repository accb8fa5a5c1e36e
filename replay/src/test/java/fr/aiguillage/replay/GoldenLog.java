package fr.aiguillage.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.aiguillage.domain.decision.DecisionEvent;
import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.decision.Decisions;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.domain.referentiel.ReferentielEvent;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.traitement.Memoire;
import fr.aiguillage.domain.traitement.Traitement;
import fr.aiguillage.domain.traitement.Traitement.Lu;
import fr.aiguillage.policies.Politiques;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.EventWriter;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;

/** A log in memory, written to as the services would: same records, same partitions, decisions by the same function. */
final class GoldenLog {
    private final Registry registry = Registry.inMemory();
    private final EventWriter<SignalementId, SignalementEvent> signalements =
            EventWriter.of(Topics.SIGNALEMENTS, registry);
    private final EventWriter<SignalementId, DecisionEvent> decisions = EventWriter.of(Topics.DECISIONS, registry);
    private final EventWriter<Void, ReferentielEvent> referentiels = EventWriter.of(Topics.REFERENTIEL, registry);
    private final Map<String, List<Enregistrement>> topics = new TreeMap<>();
    private final Map<String, Long> offsets = new HashMap<>();
    private final Map<SignalementId, Memoire> memoires = new HashMap<>();
    private final Politiques politiques = new Politiques();
    private Referentiel referentiel = Referentiel.EMPTY;
    private Optional<Decisions> current = Optional.empty();

    Referentiel referentiel() {
        return referentiel;
    }

    Memoire memoire(SignalementId id) {
        return Optional.ofNullable(memoires.get(id)).orElseThrow();
    }

    void publish(ReferentielEvent event, Instant time) {
        var revision =
                append(referentiels.record(event, CloudEvent.of("r-" + offsets.size(), "/admin", time)), time, 1);
        referentiel = referentiel.evolve(event, revision);
        current = Optional.empty();
    }

    /** One event, and what triage makes of it. */
    List<OrientationDecidee> send(String id, SignalementEvent event, Instant time) {
        append(signalements.record(event.signalement(), event, CloudEvent.of(id, "/ingest", time)), time, 6);
        var before = Optional.ofNullable(memoires.get(event.signalement()));
        var after = Traitement.of(before, new Lu(event, id, false), decisions());
        after.ifPresent(made -> decided(made, time));
        return after.map(Traitement::decisions).orElse(List.of());
    }

    /** A record whose value no schema makes sense of. */
    void sendUnreadable(SignalementId key, Instant time) {
        var record = signalements.record(key, memoire(key).etat().recu(), CloudEvent.of("illisible", "/ingest", time));
        append(
                new ProducerRecord<>(record.topic(), null, record.key(), "illisible".getBytes(UTF_8), record.headers()),
                time,
                6);
    }

    private void decided(Traitement made, Instant time) {
        memoires.put(made.memoire().etat().recu().signalement(), made.memoire());
        for (var decision : made.decisions()) {
            var id = UUID.nameUUIDFromBytes((decision.cause() + "\n" + decision.politique()).getBytes(UTF_8));
            append(
                    decisions.record(decision.signalement(), decision, CloudEvent.of(id.toString(), "/triage", time)),
                    time,
                    6);
        }
    }

    private Decisions decisions() {
        var made = current.orElseGet(() -> politiques.of(referentiel));
        current = Optional.of(made);
        return made;
    }

    /** In the partition that Kafka's own producer would choose. */
    private long append(ProducerRecord<byte[], byte[]> record, Instant time, int partitions) {
        var key = Optional.ofNullable(record.key());
        var partition = key.map(bytes -> Utils.toPositive(Utils.murmur2(bytes)) % partitions)
                .orElse(0);
        var offset = offsets.merge(record.topic() + partition, 1L, Long::sum) - 1;
        topics.computeIfAbsent(record.topic(), topic -> new ArrayList<>())
                .add(new Enregistrement(
                        partition,
                        offset,
                        time.toEpochMilli(),
                        key.map(bytes -> new String(bytes, UTF_8)).orElse(null),
                        headers(record),
                        Base64.getEncoder().encodeToString(record.value())));
        return offset;
    }

    private static Map<String, String> headers(ProducerRecord<byte[], byte[]> record) {
        var headers = new TreeMap<String, String>();
        for (var header : record.headers()) headers.put(header.key(), new String(header.value(), UTF_8));
        return headers;
    }

    void write(Path folder) throws IOException {
        for (var topic : topics.entrySet()) write(folder.resolve(topic.getKey() + ".ndjson.gz"), topic.getValue());
    }

    private static void write(Path file, List<Enregistrement> records) throws IOException {
        var json = new JsonMapper();
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (var record : records) {
                out.write(json.writeValueAsBytes(record));
                out.write('\n');
            }
        }
    }
}

package fr.aiguillage.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.policies.ReferentielInitial;
import fr.aiguillage.policies.Territoires;
import fr.aiguillage.policies.intake.Intake;
import fr.aiguillage.policies.intake.IntakeBody;
import fr.aiguillage.policies.intake.Lecture.Lue;
import fr.aiguillage.policies.intake.Lecture.Refusee;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.EventWriter;
import fr.aiguillage.schemas.Topics;
import fr.aiguillage.sealing.MasterKey;
import fr.aiguillage.sealing.Sealer;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;

/** Fills {@code signalements} with reports, sealed as at the door, without passing through it. */
final class Journal {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Stand stand;
    private final Intake intake =
            new Intake(Territoires.of(ReferentielInitial.referentiel().geographie()));
    private final Sealer sealer;
    private final EventWriter<SignalementId, SignalementEvent> events;

    Journal(Stand stand) {
        this.stand = stand;
        this.sealer = new Sealer(MasterKey.create(stand.folder().resolve("master-key.json")));
        this.events = EventWriter.of(Topics.SIGNALEMENTS, stand.registry());
    }

    void write(Stream<String> reports) {
        try (var producer = new KafkaProducer<byte[], byte[]>(stand.kafka().producer())) {
            reports.parallel().forEach(report -> write(report, producer));
        }
    }

    private void write(String report, KafkaProducer<byte[], byte[]> producer) {
        var id = new SignalementId(UUID.randomUUID().toString());
        var event = new Sealed(id, sealer).event(read(report));
        var unused = producer.send(events.record(id, event, CloudEvent.of(id.value(), "/bench", event.recuLe())));
    }

    private IntakeBody read(String report) {
        return switch (intake.signalement(json(report), Instant.now())) {
            case Lue<IntakeBody> read -> read.corps();
            case Refusee<IntakeBody> refused ->
                throw new IllegalStateException("A generated report is not valid: " + refused);
        };
    }

    private static JsonNode json(String report) {
        try {
            return JSON.readTree(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A generated report is not JSON", e);
        }
    }
}

package fr.aiguillage.replay.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.domain.referentiel.ReferentielEvent;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.localstack.LocalStack;
import fr.aiguillage.localstack.generator.Generator;
import fr.aiguillage.localstack.generator.Parameters;
import fr.aiguillage.policies.ReferentielInitial;
import fr.aiguillage.policies.Territoires;
import fr.aiguillage.policies.intake.Intake;
import fr.aiguillage.policies.intake.IntakeBody;
import fr.aiguillage.policies.intake.Lecture.Lue;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.EventWriter;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.ReferentielLog;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A real log with the referentiel as shipped, and a hand that writes what the other services would. */
final class Log {
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private static final LocalStack STACK = LocalStack.shared().createTopics();
    static final KafkaSettings KAFKA = KafkaSettings.of(STACK.bootstrap());
    static final Registry REGISTRY = Registry.at(STACK.registryUrl());
    private static final KafkaProducer<byte[], byte[]> PRODUCER = new KafkaProducer<>(KAFKA.producer());
    private static final EventWriter<SignalementId, SignalementEvent> SIGNALEMENTS =
            EventWriter.of(Topics.SIGNALEMENTS, REGISTRY);
    private static final EventWriter<Void, ReferentielEvent> REFERENTIEL = EventWriter.of(Topics.REFERENTIEL, REGISTRY);

    static {
        if (new ReferentielLog(KAFKA, REGISTRY).read().revision() < 0) publish(ReferentielInitial.events());
    }

    private Log() {}

    static void publish(List<? extends ReferentielEvent> events) {
        for (var event : events) send(REFERENTIEL.record(event, envelope()));
        PRODUCER.flush();
    }

    /** Invented reports, received over a year. */
    static void receive(long seed, int reports) {
        var intake = new Intake(Territoires.of(ReferentielInitial.referentiel().geographie()));
        lines(seed, reports).forEach(line -> {
            var id = new SignalementId(UUID.randomUUID().toString());
            var recu = read(intake, line).recu(id, NOW);
            send(SIGNALEMENTS.record(id, recu, envelope()));
        });
        PRODUCER.flush();
    }

    private static IntakeBody read(Intake intake, String line) {
        try {
            var report = (ObjectNode) new JsonMapper().readTree(line);
            report.remove("id");
            return ((Lue<IntakeBody>) intake.signalement(report, NOW)).corps();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(long seed, int reports) {
        var out = new ByteArrayOutputStream();
        var year = new Parameters(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 6, 30), reports, seed, 0.3);
        try {
            Generator.write(year, new PrintStream(out, false, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static CloudEvent envelope() {
        return CloudEvent.of(UUID.randomUUID().toString(), "/test", NOW);
    }

    private static void send(ProducerRecord<byte[], byte[]> record) {
        var unused = PRODUCER.send(record);
    }
}

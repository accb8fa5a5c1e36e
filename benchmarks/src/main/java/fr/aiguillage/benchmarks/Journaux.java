package fr.aiguillage.benchmarks;

import fr.aiguillage.domain.decision.DecisionEvent;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.EventWriter;
import fr.aiguillage.schemas.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Fills the three logs that the projector reads, as all the services together would, without any of them. */
final class Journaux {
    private static final Duration LATER = Duration.ofHours(2);

    private final Stand stand;
    private final EventWriter<SignalementId, SignalementEvent> signalements;
    private final EventWriter<SignalementId, DecisionEvent> decisions;
    private final EventWriter<SignalementId, SuiviEvent> suivis;
    private final LongAdder records = new LongAdder();

    Journaux(Stand stand) {
        this.stand = stand;
        signalements = EventWriter.of(Topics.SIGNALEMENTS, stand.registry());
        decisions = EventWriter.of(Topics.DECISIONS, stand.registry());
        suivis = EventWriter.of(Topics.SUIVI, stand.registry());
    }

    /**
     * So many reports of a past, each with what happened to it, in order.
     *
     * @return the events in all three
     */
    long write(Past past, int reports) {
        try (var producer = new KafkaProducer<byte[], byte[]>(stand.kafka().producer())) {
            IntStream.range(0, reports).parallel().forEach(number -> write(producer, past, number));
        }
        return records.sum();
    }

    private void write(KafkaProducer<byte[], byte[]> producer, Past past, int number) {
        var events = past.of(number);
        var first = (SignalementRecu) events.getFirst().event();
        var id = first.signalement();
        var then = first.recuLe().plus(LATER);
        for (var one : events) send(producer, signalements.record(id, one.event(), envelope(one.id(), then)));
        var decided = Suites.decisions(events);
        for (var one : decided) {
            var record = one.cause() + "/" + one.politique().nom();
            send(producer, decisions.record(id, one, envelope(record, then)));
        }
        var answers = Suites.answers(decided, number);
        for (var one : answers) {
            var record = id + "/" + one.destinataire() + "/" + one.getClass().getSimpleName();
            send(producer, suivis.record(id, one, envelope(record, then)));
        }
    }

    private static CloudEvent envelope(String id, Instant time) {
        return CloudEvent.of(id, "/bench", time);
    }

    private void send(KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
        records.increment();
        var unused = producer.send(record);
    }
}

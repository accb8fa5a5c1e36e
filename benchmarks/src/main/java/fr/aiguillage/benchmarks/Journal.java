package fr.aiguillage.benchmarks;

import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRetire;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.EventWriter;
import fr.aiguillage.schemas.Topics;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;

/** Fills {@code signalements} with reports, sealed as at the door, without passing through it. */
final class Journal {
    /** As precise as a clock is. */
    private static final Instant WRITTEN = Instant.parse("2026-07-01T09:30:12.345678Z");

    private final Stand stand;
    private final EventWriter<SignalementId, SignalementEvent> events;

    Journal(Stand stand) {
        this.stand = stand;
        this.events = EventWriter.of(Topics.SIGNALEMENTS, stand.registry());
    }

    void write(Stream<String> reports) {
        var door = new Door(stand.folder());
        try (var producer = producer()) {
            reports.parallel().map(door::event).forEach(event -> write(producer, event));
        }
    }

    private void write(KafkaProducer<byte[], byte[]> producer, SignalementRecu event) {
        write(producer, new Past.Event(event.signalement().value(), event), event.recuLe());
    }

    /** So many reports of a past, each with what happened to it, in order. */
    void write(Past past, int reports) {
        try (var producer = producer()) {
            IntStream.range(0, reports)
                    .parallel()
                    .forEach(number -> past.of(number).forEach(one -> write(producer, one, WRITTEN)));
        }
    }

    /** The first so many are withdrawn. */
    void withdraw(int reports) {
        try (var producer = producer()) {
            for (var number = 0; number < reports; number++) {
                var id = Past.id(number);
                var event = new SignalementRetire(id, "agent", Optional.empty());
                write(producer, new Past.Event(id.value() + "/retrait", event), WRITTEN);
            }
        }
    }

    private void write(KafkaProducer<byte[], byte[]> producer, Past.Event one, Instant time) {
        var envelope = CloudEvent.of(one.id(), "/bench", time);
        var unused = producer.send(events.record(one.event().signalement(), one.event(), envelope));
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(stand.kafka().producer());
    }
}

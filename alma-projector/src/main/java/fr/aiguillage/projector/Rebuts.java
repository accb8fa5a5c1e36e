package fr.aiguillage.projector;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.aiguillage.domain.administration.Rebut;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.EventWriter;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import fr.aiguillage.schemas.UnreadableRecord;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;

/**
 * Says which records could not be read. They stay where they are, in topics that are kept for ever, so their place is
 * enough to find them; it also makes the id, so that a record read twice is one rebut.
 */
final class Rebuts implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final EventWriter<byte[], Rebut> writer;

    Rebuts(KafkaSettings kafka, Registry registry) {
        producer = new KafkaProducer<>(kafka.producer());
        writer = EventWriter.of(Topics.REBUTS, registry);
    }

    void add(ConsumerRecord<byte[], byte[]> record, UnreadableRecord unreadable) {
        var place = record.topic() + "/" + record.partition() + "/" + record.offset();
        var envelope = CloudEvent.of("projector/" + place, "/projector", Instant.ofEpochMilli(record.timestamp()));
        try {
            producer.send(writer.record(place.getBytes(UTF_8), rebut(record, unreadable), envelope))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the rebut of " + place + " was not acknowledged", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the rebut of " + place + " was acknowledged", e);
        }
    }

    private static Rebut rebut(ConsumerRecord<byte[], byte[]> record, UnreadableRecord unreadable) {
        return new Rebut(
                "alma-projector",
                unreadable.causeRebut(),
                unreadable.getClass().getSimpleName(),
                record.topic(),
                record.partition(),
                record.offset(),
                Map.of(),
                Optional.empty());
    }

    @Override
    public void close() {
        producer.close();
    }
}

package fr.aiguillage.ingest;

import fr.aiguillage.domain.administration.CleScellee;
import fr.aiguillage.domain.administration.Rebut;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.EventWriter;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import fr.aiguillage.sealing.CleId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** Writes to the log, and comes back once it is written. Waits, so it is for virtual threads; safe for any number. */
final class Journal implements AutoCloseable {
    static final String SOURCE = "/ingest";

    private final Producer<byte[], byte[]> producer;
    private final EventWriter<SignalementId, SignalementEvent> signalements;
    private final EventWriter<String, CleScellee> cles;
    private final EventWriter<byte[], Rebut> rebuts;

    Journal(KafkaSettings kafka, Registry registry, Duration acknowledgement) {
        signalements = EventWriter.of(Topics.SIGNALEMENTS, registry);
        cles = EventWriter.of(Topics.CLES, registry);
        rebuts = EventWriter.of(Topics.REBUTS, registry);
        producer = new KafkaProducer<>(settings(kafka, acknowledgement));
    }

    private static Map<String, Object> settings(KafkaSettings kafka, Duration acknowledgement) {
        int millis = Math.toIntExact(acknowledgement.toMillis());
        var settings = new HashMap<>(kafka.producer());
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "ingest");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 1);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 << 10);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 64L << 20);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis / 2);
        return settings;
    }

    /**
     * Writes an event, after the keys that open it: no event is ever in the log without its keys.
     *
     * @throws JournalSilent when Kafka does not acknowledge
     */
    void append(List<CleScellee> keys, SignalementEvent event, CloudEvent envelope) {
        write(keys, envelope.time());
        await(List.of(send(signalements.record(event.signalement(), event, envelope))));
    }

    /** Writes a rebut, after the key of what is sealed in it. */
    void discard(List<CleScellee> keys, byte[] originKey, Rebut rebut, CloudEvent envelope) {
        write(keys, envelope.time());
        await(List.of(send(rebuts.record(originKey, rebut, envelope))));
    }

    private void write(List<CleScellee> keys, Instant time) {
        await(keys.stream().map(key -> send(record(key, time))).toList());
    }

    private ProducerRecord<byte[], byte[]> record(CleScellee key, Instant time) {
        var id = CleId.of(key).toString();
        return cles.record(id, key, CloudEvent.of(id, SOURCE, time));
    }

    private Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
        try {
            return producer.send(record);
        } catch (KafkaException e) {
            throw new JournalSilent(e);
        }
    }

    private static void await(List<Future<RecordMetadata>> sent) {
        try {
            for (var record : sent) {
                record.get();
            }
        } catch (ExecutionException e) {
            throw new JournalSilent(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JournalSilent(e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}

package fr.aiguillage.forwarder.journal;

import fr.aiguillage.schemas.KafkaSettings;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Writes to the log; returns once every replica has it. */
public final class Publisher implements AutoCloseable {
    /** A person waits for some of these. */
    private static final int DEADLINE_MILLIS = 10_000;

    /** The log did not acknowledge: the record may be there or not. */
    public static final class NotAcknowledged extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotAcknowledged(Throwable cause) {
            super("the log did not acknowledge", cause);
        }
    }

    private final KafkaProducer<byte[], byte[]> producer;

    public Publisher(KafkaSettings kafka) {
        var settings = new HashMap<>(kafka.producer());
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DEADLINE_MILLIS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, DEADLINE_MILLIS / 2);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, DEADLINE_MILLIS);
        producer = new KafkaProducer<>(settings);
    }

    public void send(ProducerRecord<byte[], byte[]> record) {
        send(List.of(record));
    }

    /** In order by key. */
    public void send(List<ProducerRecord<byte[], byte[]>> records) {
        var sent = records.stream().map(producer::send).toList();
        sent.forEach(Publisher::await);
    }

    private static void await(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new NotAcknowledged(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotAcknowledged(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}

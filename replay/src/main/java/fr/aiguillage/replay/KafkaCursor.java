package fr.aiguillage.replay;

import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.schemas.EventReader;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topic;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** One partition of Kafka, in no consumer group. */
final class KafkaCursor<E> implements Cursor<E> {
    private static final Duration POLL = Duration.ofMillis(200);

    private final TopicPartition place;
    private final EventReader<SignalementId, E> reader;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final long begin;
    private final long end;
    private Iterator<ConsumerRecord<byte[], byte[]>> polled = Collections.emptyIterator();
    private long passed;

    KafkaCursor(KafkaSettings kafka, Registry registry, Topic<SignalementId, E> topic, int partition, long from) {
        place = new TopicPartition(topic.name(), partition);
        reader = EventReader.of(topic, registry);
        consumer = new KafkaConsumer<>(kafka.consumer());
        consumer.assign(List.of(place));
        end = consumer.endOffsets(List.of(place)).getOrDefault(place, 0L);
        if (from == 0) consumer.seekToBeginning(List.of(place));
        else consumer.seek(place, from);
        begin = consumer.position(place);
    }

    @Override
    public Optional<Passe<E>> next() {
        while (isAhead()) {
            var record = polled.next();
            if (record.offset() >= end) return finished();
            passed = record.offset() + 1 - begin;
            var read = Passe.of(reader, record);
            if (read.isPresent()) return read;
        }
        return finished();
    }

    private boolean isAhead() {
        while (!polled.hasNext() && consumer.position(place) < end)
            polled = consumer.poll(POLL).records(place).iterator();
        return polled.hasNext();
    }

    private Optional<Passe<E>> finished() {
        polled = Collections.emptyIterator();
        passed = Math.max(0, end - begin);
        return Optional.empty();
    }

    @Override
    public long passed() {
        return passed;
    }

    @Override
    public long position() {
        return begin + passed;
    }

    @Override
    public void close() {
        consumer.close();
    }
}

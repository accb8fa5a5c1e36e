package fr.aiguillage.schemas;

import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.domain.referentiel.ReferentielEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** The topic {@code referentiel}, from its first offset on. */
public final class ReferentielLog {
    static final TopicPartition PARTITION = new TopicPartition(Topics.REFERENTIEL.name(), 0);
    private static final Duration POLL = Duration.ofMillis(200);

    /** An event and its offset, which is the revision that it makes. */
    public record Entry(long revision, ReferentielEvent event) {}

    private final KafkaSettings kafka;
    private final EventReader<Void, ReferentielEvent> reader;

    public ReferentielLog(KafkaSettings kafka, Registry registry) {
        this.kafka = kafka;
        this.reader = EventReader.of(Topics.REFERENTIEL, registry);
    }

    /** What is published at this moment. */
    public Referentiel read() {
        return fold(entries());
    }

    /** What was published at a revision: all that a decision of that revision knew. */
    public Referentiel at(long revision) {
        return fold(
                entries().stream().filter(entry -> entry.revision() <= revision).toList());
    }

    /** Every event so far, in order. */
    public List<Entry> entries() {
        try (var consumer = new KafkaConsumer<byte[], byte[]>(kafka.consumer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            return upTo(end(consumer), consumer);
        }
    }

    /** The events after a revision, up to another that is known to be in the log; waits until it can be read. */
    public List<Entry> entries(long after, long last) {
        try (var consumer = new KafkaConsumer<byte[], byte[]>(kafka.consumer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seek(PARTITION, after + 1);
            return upTo(last + 1, consumer).stream()
                    .filter(entry -> entry.revision() <= last)
                    .toList();
        }
    }

    static long end(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.endOffsets(List.of(PARTITION)).getOrDefault(PARTITION, 0L);
    }

    private List<Entry> upTo(long end, KafkaConsumer<byte[], byte[]> consumer) {
        var entries = new ArrayList<Entry>();
        while (consumer.position(PARTITION) < end) entries.addAll(poll(consumer));
        return entries;
    }

    List<Entry> poll(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.poll(POLL).records(PARTITION).stream()
                .map(record -> new Entry(record.offset(), reader.read(record).event()))
                .toList();
    }

    private static Referentiel fold(List<Entry> entries) {
        return fold(Referentiel.EMPTY, entries);
    }

    /** A referentiel after more events of the log. */
    public static Referentiel fold(Referentiel before, List<Entry> entries) {
        var referentiel = before;
        for (var entry : entries) referentiel = referentiel.evolve(entry.event(), entry.revision());
        return referentiel;
    }
}

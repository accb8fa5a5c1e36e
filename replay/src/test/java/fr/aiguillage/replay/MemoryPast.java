package fr.aiguillage.replay;

import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.Message;
import fr.aiguillage.schemas.ReferentielLog.Entry;
import fr.aiguillage.schemas.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A past that a test tells. */
public final class MemoryPast implements Past {
    private final Map<String, List<Passe<?>>> topics = new HashMap<>();

    public <E> MemoryPast with(Topic<SignalementId, E> topic, String id, SignalementId key, E event, String time) {
        var when = Instant.parse(time);
        topics.computeIfAbsent(topic.name() + Partition.of(key), place -> new ArrayList<>())
                .add(new Passe<>(key, Message.of(event, CloudEvent.of(id, "/test", when)), when));
        return this;
    }

    @Override
    public List<Entry> referentiel() {
        return List.of();
    }

    @Override
    public long total(List<Topic<SignalementId, ?>> names) {
        return topics.values().stream().mapToLong(List::size).sum();
    }

    @Override
    public List<Long> ends(Topic<SignalementId, ?> topic) {
        return IntStream.range(0, topic.partitions())
                .mapToObj(partition -> (long) records(topic, partition).size())
                .toList();
    }

    private List<Passe<?>> records(Topic<?, ?> topic, int partition) {
        return topics.getOrDefault(topic.name() + partition, List.of());
    }

    @Override
    @SuppressWarnings("unchecked") // Only events of a topic were put there.
    public <E> Cursor<E> read(Topic<SignalementId, E> topic, int partition, long from) {
        var all = records(topic, partition);
        var records = List.copyOf(all.subList((int) from, all.size()));
        return new ListCursor<>((Iterator<Passe<E>>) (Iterator<?>) records.iterator(), records.size(), all.size());
    }

    private record ListCursor<E>(Iterator<Passe<E>> records, long passed, long position) implements Cursor<E> {
        @Override
        public Optional<Passe<E>> next() {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        }

        @Override
        public void close() {}
    }
}

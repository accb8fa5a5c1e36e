package fr.aiguillage.replay;

import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.schemas.EventReader;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topic;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/** One partition of a history kept in files. */
final class HistoireCursor<E> implements Cursor<E> {
    private final Stream<Enregistrement> records;
    private final Iterator<Enregistrement> ahead;
    private final String topic;
    private final EventReader<SignalementId, E> reader;
    private final long from;
    private long passed;

    HistoireCursor(Stream<Enregistrement> records, Topic<SignalementId, E> topic, Registry registry, long from) {
        this.records = records;
        this.ahead = records.skip(from).iterator();
        this.from = from;
        this.topic = topic.name();
        this.reader = EventReader.of(topic, registry);
    }

    @Override
    public Optional<Passe<E>> next() {
        while (ahead.hasNext()) {
            passed++;
            var read = Passe.of(reader, ahead.next().consumed(topic));
            if (read.isPresent()) return read;
        }
        return Optional.empty();
    }

    @Override
    public long passed() {
        return passed;
    }

    @Override
    public long position() {
        return from + passed;
    }

    @Override
    public void close() {
        records.close();
    }
}

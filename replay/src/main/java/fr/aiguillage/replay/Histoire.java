package fr.aiguillage.replay;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.schemas.EventReader;
import fr.aiguillage.schemas.ReferentielLog;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topic;
import fr.aiguillage.schemas.Topics;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A history kept in files: of each topic, {@code <topic>.ndjson.gz} in a folder, its records as {@link Enregistrement}s, one
 * a line.
 *
 * @param registry knows the schemas of the ids that the records bear
 */
public record Histoire(Path folder, Registry registry) implements Past {
    private static final ObjectReader JSON = new JsonMapper().readerFor(Enregistrement.class);

    @Override
    public List<ReferentielLog.Entry> referentiel() {
        var reader = EventReader.of(Topics.REFERENTIEL, registry);
        try (var records = records(Topics.REFERENTIEL)) {
            return records.map(record -> record.consumed(Topics.REFERENTIEL.name()))
                    .map(record -> new ReferentielLog.Entry(
                            record.offset(), reader.read(record).event()))
                    .toList();
        }
    }

    @Override
    public long total(List<Topic<SignalementId, ?>> topics) {
        return topics.stream().mapToLong(this::count).sum();
    }

    @Override
    public List<Long> ends(Topic<SignalementId, ?> topic) {
        try (var records = records(topic)) {
            var counts = records.collect(groupingBy(Enregistrement::partition, counting()));
            return IntStream.range(0, topic.partitions())
                    .mapToObj(partition -> counts.getOrDefault(partition, 0L))
                    .toList();
        }
    }

    private long count(Topic<?, ?> topic) {
        try (var records = records(topic)) {
            return records.count();
        }
    }

    @Override
    public <E> Cursor<E> read(Topic<SignalementId, E> topic, int partition, long from) {
        return new HistoireCursor<>(
                records(topic).filter(record -> record.partition() == partition), topic, registry, from);
    }

    /** To be closed; no records when there is no file. */
    Stream<Enregistrement> records(Topic<?, ?> topic) {
        var file = folder.resolve(topic.name() + ".ndjson.gz");
        return Files.exists(file) ? records(file) : Stream.empty();
    }

    private static Stream<Enregistrement> records(Path file) {
        try {
            var lines = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
            return lines.lines().map(Histoire::record).onClose(() -> close(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " : illisible", e);
        }
    }

    private static Enregistrement record(String line) {
        try {
            return JSON.readValue(line);
        } catch (IOException e) {
            throw new UncheckedIOException("ligne illisible", e);
        }
    }

    private static void close(BufferedReader lines) {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

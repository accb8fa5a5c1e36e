package fr.aiguillage.projector;

import fr.aiguillage.projector.Source.Touche;
import fr.aiguillage.schemas.KafkaSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Brings tables from where they stand to a position of the log, and not one record further. */
final class Rattrapage implements AutoCloseable {
    private static final int BATCH = 10_000;
    private static final Duration POLL = Duration.ofMillis(100);
    private static final String SET = """
            INSERT INTO position VALUES (:topic, :partition, :suivante)
            ON CONFLICT (topic, partition) DO UPDATE SET suivante = excluded.suivante""";

    /** Is told how many records more were read. */
    interface Progress {
        void read(long records);
    }

    private final List<Source<?>> sources;
    private final Rebuts rebuts;
    private final Map<TopicPartition, Long> targets;
    private final KafkaConsumer<byte[], byte[]> consumer;

    Rattrapage(List<Source<?>> sources, Rebuts rebuts, KafkaSettings kafka, Map<TopicPartition, Long> targets) {
        this.sources = sources;
        this.rebuts = rebuts;
        this.targets = Map.copyOf(targets);
        this.consumer = new KafkaConsumer<>(settings(kafka));
    }

    private static Map<String, Object> settings(KafkaSettings kafka) {
        var settings = new HashMap<>(kafka.consumer());
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
        settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1 << 18);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 20);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 4 << 20);
        return settings;
    }

    /** Rows only: counts are made in the end. */
    void rows(Jdbi tables, Progress progress) {
        follow(
                tables,
                (rows, lots) -> {
                    Comptage.byIndex(rows);
                    lots.forEach(lot -> lot.fold(rows));
                },
                progress);
    }

    /** Rows and counts. */
    void counted(Jdbi tables) {
        follow(
                tables,
                (rows, lots) -> Comptage.around(rows, signalements(lots), () -> lots.forEach(lot -> lot.fold(rows))),
                records -> {});
    }

    private static Set<String> signalements(List<Source.Lot<?>> lots) {
        return lots.stream()
                .flatMap(lot -> lot.touched().stream())
                .map(Touche::signalement)
                .collect(Collectors.toUnmodifiableSet());
    }

    private interface Fold {
        void apply(Handle rows, List<Source.Lot<?>> lots);
    }

    private void follow(Jdbi tables, Fold fold, Progress progress) {
        seek(tables.withHandle(Reconstruction::positions));
        while (isBehind()) {
            var records = consumer.poll(POLL);
            stop();
            if (records.isEmpty()) continue;
            var lots = read(records);
            tables.useTransaction(rows -> {
                fold.apply(rows, lots);
                save(rows);
            });
            progress.read(records.count());
        }
        tables.useTransaction(this::save);
    }

    private void seek(Map<TopicPartition, Long> stand) {
        consumer.assign(targets.keySet());
        var beginnings = consumer.beginningOffsets(targets.keySet());
        beginnings.forEach(
                (partition, first) -> consumer.seek(partition, Math.max(first, stand.getOrDefault(partition, 0L))));
    }

    private boolean isBehind() {
        return targets.entrySet().stream().anyMatch(target -> consumer.position(target.getKey()) < target.getValue());
    }

    /** What was read beyond its target is left for another time. */
    private void stop() {
        targets.forEach((partition, target) -> {
            if (consumer.position(partition) < target) return;
            consumer.seek(partition, target);
            consumer.pause(Set.of(partition));
        });
    }

    private List<Source.Lot<?>> read(ConsumerRecords<byte[], byte[]> records) {
        return sources.stream()
                .<Source.Lot<?>>map(source -> source.read(within(records, source.name()), rebuts))
                .toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> within(ConsumerRecords<byte[], byte[]> records, String topic) {
        return targets.keySet().stream()
                .filter(partition -> partition.topic().equals(topic))
                .flatMap(partition -> records.records(partition).stream()
                        .filter(record -> record.offset() < targets.getOrDefault(partition, 0L)))
                .toList();
    }

    private void save(Handle rows) {
        try (var batch = rows.prepareBatch(SET)) {
            targets.keySet()
                    .forEach(partition -> batch.bind("topic", partition.topic())
                            .bind("partition", partition.partition())
                            .bind("suivante", consumer.position(partition))
                            .add());
            batch.execute();
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}

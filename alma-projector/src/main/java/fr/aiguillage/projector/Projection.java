package fr.aiguillage.projector;

import fr.aiguillage.projector.Source.Touche;
import fr.aiguillage.projector.SupervisionApi.Retard;
import fr.aiguillage.schemas.KafkaSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds the log into the read models, on a thread of its own. Rows, counts and positions move in one transaction, so that
 * nothing is counted twice or missed, wherever it stops; all topics in one, for a count needs what each says of a
 * signalement.
 */
final class Projection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Projection.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int BATCH = 2_000;
    private static final long UNKNOWN = -1;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final List<Source<?>> sources;
    private final Rebuts rebuts;
    private final Jdbi database;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean up;
    private final Debit debit = new Debit(Clock.systemUTC());
    private volatile List<Retard> retards = List.of();

    Projection(List<Source<?>> sources, Rebuts rebuts, Jdbi database, KafkaSettings kafka) {
        this.sources = List.copyOf(sources);
        this.rebuts = rebuts;
        this.database = database;
        this.consumer = new KafkaConsumer<>(settings(kafka));
        this.thread = Thread.ofPlatform().name("project").unstarted(this::run);
    }

    private static Map<String, Object> settings(KafkaSettings kafka) {
        var settings = new HashMap<>(kafka.consumer());
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
        return settings;
    }

    Projection start() {
        thread.start();
        return this;
    }

    /** Records of a topic that wait, over its partitions; -1 before Kafka has told of all. */
    long lag(String topic) {
        var waiting = retards.stream()
                .filter(retard -> retard.topic().equals(topic))
                .mapToLong(Retard::retard)
                .toArray();
        return waiting.length == 0 ? UNKNOWN : LongStream.of(waiting).sum();
    }

    /** By partition; none before Kafka has told of all. */
    List<Retard> retards() {
        return retards;
    }

    /** Signalements projected a minute. */
    List<Long> debits() {
        return debit.all();
    }

    /** Whether the last poll went well. */
    boolean isUp() {
        return up;
    }

    private void run() {
        try (consumer) {
            while (!isClosing(Duration.ZERO)) follow();
        }
    }

    /** Until closed; when PostgreSQL, the registry or Kafka fails, starts again from where the database stands. */
    private void follow() {
        try {
            var positions = Positions.of(
                    sources.stream().map(Source::topic).collect(Collectors.toUnmodifiableList()), consumer, database);
            while (!isClosing(Duration.ZERO)) step(positions);
        } catch (WakeupException e) {
            LOG.debug("closed");
        } catch (Positions.Elsewhere e) {
            LOG.info("{}: reads again from where the tables stand", e.getMessage());
            isClosing(PAUSE);
        } catch (RuntimeException e) {
            up = false;
            LOG.error("nothing is projected, next attempt in {} s", PAUSE.toSeconds(), e);
            isClosing(PAUSE);
        }
    }

    private boolean isClosing(Duration within) {
        try {
            return closing.await(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a projection", e);
        }
    }

    private void step(Positions positions) {
        var records = consumer.poll(POLL);
        if (!records.isEmpty()) project(positions, read(records));
        measure();
        up = true;
    }

    private List<Source.Lot<?>> read(ConsumerRecords<byte[], byte[]> records) {
        return sources.stream()
                .<Source.Lot<?>>map(source -> source.read(records.records(source.name()), rebuts))
                .toList();
    }

    private void project(Positions positions, List<Source.Lot<?>> lots) {
        var touched = lots.stream().flatMap(lot -> lot.touched().stream()).collect(Collectors.toUnmodifiableSet());
        database.useTransaction(rows -> {
            Verrou.take(rows);
            positions.advance(rows, consumer);
            fold(rows, lots, touched);
        });
        positions.moved(consumer);
        debit.add(touched.stream()
                .filter(touche -> touche.destinataire().isEmpty())
                .map(Touche::signalement)
                .distinct()
                .count());
    }

    private static void fold(Handle rows, List<Source.Lot<?>> lots, Set<Touche> touched) {
        var signalements = touched.stream().map(Touche::signalement).collect(Collectors.toUnmodifiableSet());
        var moved = Comptage.around(rows, signalements, () -> lots.forEach(lot -> lot.fold(rows)));
        Annonces.send(rows, Annonces.of(touched, moved));
    }

    private void measure() {
        var assigned = consumer.assignment();
        var known = assigned.stream()
                .flatMap(partition -> consumer.currentLag(partition).stream()
                        .mapToObj(lag -> retard(partition, consumer.position(partition), lag)))
                .sorted(Comparator.comparing(Retard::topic).thenComparing(Retard::partition))
                .toList();
        if (known.size() == assigned.size()) retards = known;
    }

    /** Having given way to another process, it may stand beyond the end that Kafka last told: then nothing waits. */
    private static Retard retard(TopicPartition partition, long position, long lag) {
        var waiting = Math.max(0, lag);
        return new Retard(partition.topic(), partition.partition(), position, position + waiting, waiting);
    }

    @Override
    public void close() {
        closing.countDown();
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

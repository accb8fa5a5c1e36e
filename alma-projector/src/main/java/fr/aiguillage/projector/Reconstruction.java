package fr.aiguillage.projector;

import fr.aiguillage.projector.Chantier.Etat;
import fr.aiguillage.schemas.KafkaSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Fills the read models anew in a schema beside the live one, which answers and is kept up to date meanwhile; checks at the
 * end, both at the same position of the log, that they agree; then one takes the other's name, in one transaction.
 */
final class Reconstruction {
    private static final String FRESH = "lecture_neuve";
    private static final String OLD = "lecture_ancienne";
    private static final String SECONDARY =
            " WHERE schemaname = current_schema() AND tablename <> 'flyway_schema_history'"
                    + " AND indexname NOT LIKE '%_pkey'";
    private static final int PARTS = 2;
    private static final long STEP = 10_000;

    /** It was given up because somebody asked for that. */
    static final class Annulee extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Annulee() {
            super("the rebuild was cancelled", null, false, false);
        }
    }

    /** Is told how far it is. */
    interface Ear {
        void hears(Chantier chantier, Instant now);
    }

    private final ReadModel live;
    private final List<Source<?>> sources;
    private final Rebuts rebuts;
    private final KafkaSettings kafka;
    private final Ear ear;
    private final Clock clock = Clock.systemUTC();
    private final AtomicLong read = new AtomicLong();
    private volatile boolean cancelled;

    Reconstruction(ReadModel live, List<Source<?>> sources, Rebuts rebuts, KafkaSettings kafka, Ear ear) {
        this.live = live;
        this.sources = List.copyOf(sources);
        this.rebuts = rebuts;
        this.kafka = kafka;
        this.ear = ear;
    }

    /** The live one stays; what was filled is dropped at the next step. May be called by another thread. */
    void cancel() {
        cancelled = true;
    }

    /**
     * @param anyway takes the place of the live one even if they differ
     * @return what differs and kept the live one in place; nothing when it was replaced
     * @throws Monopole.DejaEnCours when another one runs
     * @throws Annulee when it was cancelled
     */
    List<String> run(boolean anyway) throws InterruptedException {
        var tables = live.jdbi();
        var alone = Monopole.take(live);
        try (alone) {
            Chantier.prepare(tables);
            drop(tables, FRESH);
            return alone(tables, anyway);
        }
    }

    private List<String> alone(Jdbi tables, boolean anyway) throws InterruptedException {
        var chantier = begin(tables);
        try (var fresh = live.beside(FRESH)) {
            var indexes = fresh.jdbi().withHandle(Reconstruction::strip);
            chantier = fill(tables, fresh.jdbi(), chantier);
            told(tables, chantier.in(Etat.VERIFICATION));
            finish(fresh.jdbi(), indexes);
            count(fresh.jdbi());
            var ecarts = anyway ? List.<String>of() : compare(tables, fresh.jdbi());
            checkpoint();
            if (ecarts.isEmpty()) swap(tables, fresh.jdbi());
            told(tables, end(chantier, ecarts));
            return ecarts;
        } catch (RuntimeException | InterruptedException e) {
            told(tables, chantier.read(read.get(), clock.instant()).abandoned(cancelled ? "annulée" : "incident"));
            throw e;
        } finally {
            drop(tables, FRESH);
            drop(tables, OLD);
        }
    }

    private static Chantier end(Chantier chantier, List<String> ecarts) {
        return ecarts.isEmpty()
                ? chantier.in(Etat.TERMINEE)
                : chantier.abandoned("écarts avec les tables en service : " + String.join(" ; ", ecarts));
    }

    private void checkpoint() {
        if (cancelled) throw new Annulee();
    }

    private void told(Jdbi tables, Chantier chantier) {
        chantier.save(tables);
        ear.hears(chantier, clock.instant());
    }

    private Chantier begin(Jdbi tables) {
        var targets = tables.withHandle(Reconstruction::positions);
        var chantier = Chantier.began(
                clock.instant(),
                targets.values().stream().mapToLong(Long::longValue).sum());
        told(tables, chantier);
        return chantier;
    }

    /** Rows without counts or the indexes that only readers need, several partitions at a time, up to where the live one is. */
    private Chantier fill(Jdbi tables, Jdbi fresh, Chantier chantier) throws InterruptedException {
        var targets = tables.withHandle(Reconstruction::positions);
        inParts(part -> () -> catchUp(fresh, part(targets, part), progress(tables, chantier)));
        return chantier.read(read.get(), clock.instant());
    }

    /** A partition of every topic holds the same signalements: what folds together stays together. */
    private static Map<TopicPartition, Long> part(Map<TopicPartition, Long> targets, int part) {
        return targets.entrySet().stream()
                .filter(target -> target.getKey().partition() % PARTS == part)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Rattrapage.Progress progress(Jdbi tables, Chantier chantier) {
        return records -> {
            checkpoint();
            var before = read.getAndAdd(records);
            if (before / STEP != (before + records) / STEP)
                told(tables, chantier.read(before + records, clock.instant()));
        };
    }

    private void catchUp(Jdbi fresh, Map<TopicPartition, Long> targets, Rattrapage.Progress progress) {
        try (var catching = new Rattrapage(sources, rebuts, kafka, targets)) {
            catching.rows(fresh, progress);
        }
    }

    /** The live one is looked at in one transaction, where rows and positions agree, and goes on meanwhile. */
    private List<String> compare(Jdbi tables, Jdbi fresh) {
        var stand = tables.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ, rows -> new Stand(positions(rows), new Comparaison(rows)));
        counted(fresh, stand.positions());
        return stand.comparaison().with(fresh.withHandle(Comparaison::new));
    }

    private record Stand(Map<TopicPartition, Long> positions, Comparaison comparaison) {}

    /** The live one waits only for what little is left. */
    private void swap(Jdbi tables, Jdbi fresh) {
        counted(fresh, tables.withHandle(Reconstruction::positions));
        tables.useTransaction(rows -> {
            Verrou.take(rows);
            counted(fresh, positions(rows));
            rename(rows);
        });
    }

    private void counted(Jdbi fresh, Map<TopicPartition, Long> targets) {
        try (var catching = new Rattrapage(sources, rebuts, kafka, targets)) {
            catching.counted(fresh);
        }
    }

    private static void rename(Handle rows) {
        rows.execute("ALTER SCHEMA " + ReadModel.SCHEMA + " RENAME TO " + OLD);
        rows.execute("ALTER SCHEMA " + FRESH + " RENAME TO " + ReadModel.SCHEMA);
    }

    private static void drop(Jdbi tables, String schema) {
        tables.useHandle(rows -> rows.execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE"));
    }

    static Map<TopicPartition, Long> positions(Handle rows) {
        return rows.createQuery("SELECT topic, partition, suivante FROM position")
                .map((row, context) -> Map.entry(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Takes away the indexes that only readers need, and autovacuum, which would hold what {@link #finish} waits for.
     *
     * @return what makes these indexes again
     */
    private static List<String> strip(Handle rows) {
        tables(rows).forEach(table -> rows.execute("ALTER TABLE " + table + " SET (autovacuum_enabled = false)"));
        var definitions = texts(rows, "SELECT indexdef FROM pg_indexes" + SECONDARY);
        texts(rows, "SELECT indexname FROM pg_indexes" + SECONDARY).forEach(name -> rows.execute("DROP INDEX " + name));
        return definitions;
    }

    private static void finish(Jdbi fresh, List<String> indexes) throws InterruptedException {
        each(fresh, indexes);
        each(
                fresh,
                fresh.withHandle(Reconstruction::tables).stream()
                        .map(table -> "ANALYZE " + table)
                        .toList());
    }

    /** On a few connections at once. */
    private static void each(Jdbi fresh, List<String> statements) throws InterruptedException {
        var next = new AtomicInteger();
        inParts(part -> () -> fresh.useHandle(rows -> {
            for (var i = next.getAndIncrement(); i < statements.size(); i = next.getAndIncrement())
                rows.execute(statements.get(i));
        }));
    }

    private static List<String> tables(Handle rows) {
        return texts(rows, "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()");
    }

    private static List<String> texts(Handle rows, String query) {
        return rows.createQuery(query).mapTo(String.class).list();
    }

    private static void count(Jdbi fresh) throws InterruptedException {
        inParts(part -> () -> fresh.useTransaction(rows -> Comptage.part(rows, part, PARTS)));
        // Boards are read from the index alone where PostgreSQL knows that all see the same rows.
        fresh.useHandle(rows -> rows.execute("VACUUM (ANALYZE) compte"));
        fresh.useHandle(rows ->
                tables(rows).forEach(table -> rows.execute("ALTER TABLE " + table + " RESET (autovacuum_enabled)")));
    }

    /** One thread each: nothing that they write concerns the others. */
    private static void inParts(IntFunction<Runnable> work) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(PARTS)) {
            var parts = IntStream.range(0, PARTS)
                    .mapToObj(part -> threads.submit(work.apply(part)))
                    .toList();
            for (var part : parts) part.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the rebuild was given up", e.getCause());
        }
    }
}

package fr.aiguillage.forwarder.remise;

import fr.aiguillage.forwarder.echeance.Echeances;
import fr.aiguillage.forwarder.journal.NotReached;
import fr.aiguillage.forwarder.journal.Rebuts;
import fr.aiguillage.forwarder.journal.RecordStore;
import fr.aiguillage.forwarder.journal.StoredEvents;
import fr.aiguillage.forwarder.journal.TopicFollower;
import fr.aiguillage.schemas.EventReader;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topic;
import fr.aiguillage.schemas.Topics;
import fr.aiguillage.schemas.UnreadableRecord;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Fills an empty database from the log alone: orders from {@code transmissions}, what became of them from {@code suivi}.
 * Nothing is delivered and nothing is written to the log. Circuit breakers and alerts are not put back: they are found
 * again. An attempt that was under way when the old database was lost is made again.
 */
public final class Reconstruction {
    private static final Duration STEP = Duration.ofSeconds(1);

    private final KafkaSettings kafka;
    private final Registry registry;
    private final Jdbi jdbi;
    private final Channels channels;
    private final Echeances echeances;
    private final Rebuts rebuts;
    private final Consumer<String> progress;

    /** @param progress told a line in French about every second */
    public Reconstruction(
            KafkaSettings kafka,
            Registry registry,
            Jdbi jdbi,
            Channels channels,
            Echeances echeances,
            Rebuts rebuts,
            Consumer<String> progress) {
        this.kafka = kafka;
        this.registry = registry;
        this.jdbi = jdbi;
        this.channels = channels;
        this.echeances = echeances;
        this.rebuts = rebuts;
        this.progress = progress;
    }

    /** Whether nothing is there, not even a rebuilding that did not end. */
    public static boolean isEmpty(Jdbi jdbi) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "SELECT NOT EXISTS (SELECT FROM position)" + " AND NOT EXISTS (SELECT FROM dossier)")
                        .mapTo(Boolean.class)
                        .one())
                && !isUnfinished(jdbi);
    }

    /** What is there is a part of what was: nothing may be delivered from it. */
    public static boolean isUnfinished(Jdbi jdbi) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT to_regclass('reconstruction') IS NOT NULL")
                .mapTo(Boolean.class)
                .one());
    }

    public void run() {
        jdbi.useHandle(handle -> handle.execute("CREATE TABLE reconstruction (evenement text PRIMARY KEY)"));
        var orders = new StoredEvents<>(Topics.TRANSMISSIONS, registry);
        follow(Topics.TRANSMISSIONS, new OrdresRejoues(EventReader.of(Topics.TRANSMISSIONS, registry), channels));
        var retraits = new Retraits(channels);
        follow(Topics.SUIVI, new SuivisRejoues(EventReader.of(Topics.SUIVI, registry), orders, retraits, echeances));
        jdbi.useTransaction(handle -> {
            handle.createUpdate("DELETE FROM position WHERE topic = :suivi")
                    .bind("suivi", Topics.SUIVI.name())
                    .execute();
            handle.execute("DROP TABLE reconstruction");
        });
        jdbi.useHandle(handle -> handle.execute("ANALYZE"));
        progress.accept(count("dossier") + " dossiers, " + count("remise") + " remises, " + count("reponse")
                + " réponses reconstruits.");
    }

    /** Whether this event was not applied yet. */
    static boolean isFirst(Handle handle, String id) {
        return handle.createUpdate("INSERT INTO reconstruction VALUES (:id) ON CONFLICT DO NOTHING")
                        .bind("id", id)
                        .execute()
                == 1;
    }

    private void follow(Topic<?, ?> topic, RecordStore store) {
        try (var follower = new TopicFollower(kafka, topic, jdbi, new Lisibles(store), rebuts)) {
            for (int step = 1; !isAtEnd(follower); step++) {
                progress.accept(topic.name() + " : " + read(topic) + " événements lus…");
                // So that statements are planned for tables that are no longer empty.
                if (Integer.bitCount(step) == 1) jdbi.useHandle(handle -> handle.execute("ANALYZE"));
            }
        }
        progress.accept(topic.name() + " : " + read(topic) + " événements lus, jusqu’à la fin.");
    }

    /** What could not be read then is in {@code rebuts} already. */
    private record Lisibles(RecordStore store) implements RecordStore {
        @Override
        public Lot begin(Handle handle) {
            return store.begin(handle);
        }

        @Override
        public void storeAll(
                Handle handle,
                Iterable<ConsumerRecord<byte[], byte[]>> records,
                BiConsumer<ConsumerRecord<byte[], byte[]>, UnreadableRecord> unreadable) {
            store.storeAll(handle, records, (known, e) -> {});
        }
    }

    private static boolean isAtEnd(TopicFollower follower) {
        try {
            follower.awaitEnd(STEP);
            return true;
        } catch (NotReached notYet) {
            return false;
        }
    }

    private long read(Topic<?, ?> topic) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT coalesce(sum(suivante), 0) FROM position WHERE topic = :topic")
                        .bind("topic", topic.name())
                        .mapTo(Long.class)
                        .one());
    }

    private long count(String table) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM " + table)
                .mapTo(Long.class)
                .one());
    }
}

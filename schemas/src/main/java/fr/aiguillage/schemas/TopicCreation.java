package fr.aiguillage.schemas;

import static java.util.Objects.requireNonNull;
import static org.apache.kafka.common.config.TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates topics that are missing, and refuses those that have another number of partitions. */
public final class TopicCreation {
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int ATTEMPTS = 600;

    private final Admin admin;
    private final short replicationFactor;

    public TopicCreation(Admin admin, short replicationFactor) {
        this.admin = admin;
        this.replicationFactor = replicationFactor;
    }

    /** @throws IllegalStateException when a topic is there with another number of partitions; names it */
    public void create(Collection<? extends Topic<?, ?>> topics) {
        var existing = await(admin.listTopics().names());
        var missing = topics.stream()
                .filter(topic -> !existing.contains(topic.name()))
                .toList();
        admin.createTopics(missing.stream().map(this::described).toList())
                .values()
                .values()
                .forEach(TopicCreation::created);
        awaitLeaders(missing);
        check(topics);
    }

    /**
     * A new topic is not known to its broker at once: asking about it then fails, and a producer that writes before a new
     * partition has its leader may hang on it for minutes.
     *
     * @throws UnknownTopicOrPartitionException when the broker does not know it after half a minute
     */
    private void awaitLeaders(Collection<? extends Topic<?, ?>> topics) {
        var latest = topics.stream()
                .flatMap(topic -> IntStream.range(0, topic.partitions())
                        .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        for (var again = ATTEMPTS; !haveLeaders(latest, again == 0); again--) LockSupport.parkNanos(PAUSE.toNanos());
    }

    private boolean haveLeaders(Map<TopicPartition, OffsetSpec> latest, boolean last) {
        try {
            await(admin.listOffsets(latest).all());
            return true;
        } catch (UnknownTopicOrPartitionException notYet) {
            if (last) throw notYet;
            return false;
        }
    }

    private NewTopic described(Topic<?, ?> topic) {
        var config = new HashMap<>(topic.config());
        if (replicationFactor > 2) config.put(MIN_IN_SYNC_REPLICAS_CONFIG, "2");
        return topic.withReplicas(replicationFactor).configs(config);
    }

    /** Another process may be faster. */
    private static void created(KafkaFuture<Void> future) {
        try {
            await(future);
        } catch (TopicExistsException e) {
            return;
        }
    }

    private void check(Collection<? extends Topic<?, ?>> topics) {
        var names = topics.stream().map(Topic::name).collect(Collectors.toSet());
        var described = await(admin.describeTopics(names).allTopicNames());
        for (var topic : topics) check(topic, requireNonNull(described.get(topic.name())));
    }

    private static void check(Topic<?, ?> topic, TopicDescription described) {
        var actual = described.partitions().size();
        if (actual == topic.partitions()) return;
        throw new IllegalStateException("le topic " + topic.name() + " a " + actual + " partitions au lieu de "
                + topic.partitions() + " : ce nombre ne change plus une fois le topic créé");
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

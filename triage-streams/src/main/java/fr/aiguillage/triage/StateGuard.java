package fr.aiguillage.triage;

import fr.aiguillage.schemas.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Looks, before triage starts, for the traces of the one that ran before, and refuses to start when some are lost. */
record StateGuard(Admin admin, CommittedRecords committed, String application) {
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** @throws LostState when the memory or the offsets are lost */
    void check() {
        var settled = isSettled();
        for (var fault = fault(); fault.isPresent(); fault = fault()) {
            if (settled) throw new LostState(fault.get());
            LockSupport.parkNanos(PAUSE.toNanos());
            settled = isSettled();
        }
    }

    private Optional<String> fault() {
        return new Traces(
                        application,
                        committed.in(partitions(Topics.DECISIONS.name())),
                        committed.in(partitions(Traces.changelog(application))),
                        advanced())
                .fault();
    }

    /** No transaction is open: one that a killed triage left behind hides what is there until it is aborted. */
    private boolean isSettled() {
        return Stream.of(Topics.DECISIONS.name(), Traces.changelog(application))
                .map(this::partitions)
                .allMatch(all ->
                        ends(all, IsolationLevel.READ_COMMITTED).equals(ends(all, IsolationLevel.READ_UNCOMMITTED)));
    }

    private Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions, IsolationLevel level) {
        var latest = partitions.stream().collect(Collectors.toMap(partition -> partition, any -> OffsetSpec.latest()));
        var ends = get(admin.listOffsets(latest, new ListOffsetsOptions(level)).all());
        return ends.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private Set<Integer> advanced() {
        var stable = new ListConsumerGroupOffsetsOptions().requireStable(true);
        var offsets = get(admin.listConsumerGroupOffsets(application, stable).partitionsToOffsetAndMetadata());
        return offsets.entrySet().stream()
                .filter(offset -> Optional.ofNullable(offset.getValue()).isPresent())
                .map(Map.Entry::getKey)
                .filter(partition -> partition.topic().equals(Topics.SIGNALEMENTS.name()))
                .map(TopicPartition::partition)
                .collect(Collectors.toSet());
    }

    /** None for a topic that does not exist. */
    private Set<TopicPartition> partitions(String topic) {
        try {
            return get(admin.describeTopics(Set.of(topic)).allTopicNames()).values().stream()
                    .flatMap(described -> described.partitions().stream())
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .collect(Collectors.toSet());
        } catch (UnknownTopicOrPartitionException absent) {
            return Set.of();
        }
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

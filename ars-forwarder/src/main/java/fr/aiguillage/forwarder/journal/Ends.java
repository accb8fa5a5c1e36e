package fr.aiguillage.forwarder.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Lets others wait until a consumer has read what its partitions held when they asked. */
final class Ends {
    private record Wait(Map<TopicPartition, Long> ends, CompletableFuture<Void> reached) {}

    private final Queue<CompletableFuture<Void>> asked = new ConcurrentLinkedQueue<>();
    private final List<Wait> waits = new ArrayList<>();

    /** @throws NotReached when it takes longer */
    void await(Duration limit) {
        var reached = new CompletableFuture<Void>();
        asked.add(reached);
        try {
            reached.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new NotReached(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReached(e);
        }
    }

    /** Called by the consumer's own thread, after it stored what it had read. */
    void tell(KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        for (var reached = asked.poll(); reached != null; reached = asked.poll())
            waits.add(new Wait(consumer.endOffsets(partitions), reached));
        waits.removeIf(
                wait -> isReached(consumer, wait.ends()) && wait.reached().complete(null));
    }

    private static boolean isReached(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }
}

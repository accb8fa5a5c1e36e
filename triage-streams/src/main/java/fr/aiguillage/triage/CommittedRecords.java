package fr.aiguillage.triage;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Tells which partitions hold a committed record: an end offset alone may be that of an aborted transaction. */
record CommittedRecords(Consumer<byte[], byte[]> reader) {
    private static final Duration POLL = Duration.ofMillis(100);

    Set<Integer> in(Collection<TopicPartition> partitions) {
        reader.assign(partitions);
        reader.seekToBeginning(partitions);
        return readUntilFirst(reader.endOffsets(partitions));
    }

    private Set<Integer> readUntilFirst(Map<TopicPartition, Long> ends) {
        var holding = new TreeSet<Integer>();
        var waiting = new HashSet<>(ends.keySet());
        while (!drop(waiting, ends).isEmpty()) {
            var read = reader.poll(POLL).partitions();
            read.forEach(partition -> holding.add(partition.partition()));
            waiting.removeAll(read);
            reader.pause(read);
        }
        return holding;
    }

    private Set<TopicPartition> drop(Set<TopicPartition> waiting, Map<TopicPartition, Long> ends) {
        waiting.removeIf(partition -> reader.position(partition) >= ends.getOrDefault(partition, 0L));
        return waiting;
    }
}

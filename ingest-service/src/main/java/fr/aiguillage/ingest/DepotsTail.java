package fr.aiguillage.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells {@link DepotsRecents} what the log holds of the last day, by whatever instance, from the headers alone. */
final class DepotsTail implements AutoCloseable {
    /** CloudEvents extension that carries the pseudonym of the client's key. */
    static final String CLE = "cleidempotence";

    private static final Logger LOG = LoggerFactory.getLogger(DepotsTail.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final DepotsRecents recents;
    private final int capacity;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("depots-tail").unstarted(this::follow);

    private DepotsTail(KafkaSettings kafka, DepotsRecents recents, int capacity) {
        this.recents = recents;
        this.capacity = capacity;
        this.consumer = new KafkaConsumer<>(kafka.consumer());
    }

    static DepotsTail start(KafkaSettings kafka, DepotsRecents recents, int capacity) {
        var tail = new DepotsTail(kafka, recents, capacity);
        tail.thread.start();
        return tail;
    }

    /** All that was in the log at the start is known, and what comes is followed. */
    boolean isReady() {
        return caughtUp.getCount() == 0 && thread.isAlive();
    }

    private void follow() {
        try (consumer) {
            var ends = assign();
            while (true) {
                consumer.poll(POLL).forEach(this::fold);
                if (caughtUp.getCount() > 0 && reached(ends)) {
                    caughtUp.countDown();
                }
            }
        } catch (WakeupException e) {
            LOG.debug("closed");
        } catch (KafkaException e) {
            LOG.error(
                    "what others take in is no longer followed: {}",
                    e.getClass().getName());
        }
    }

    private Map<TopicPartition, Long> assign() {
        var partitions = consumer.partitionsFor(Topics.SIGNALEMENTS.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        var ends = consumer.endOffsets(partitions);
        starts(partitions, ends).forEach(consumer::seek);
        return ends;
    }

    /** A day back, and never further than what can be remembered. */
    private Map<TopicPartition, Long> starts(List<TopicPartition> partitions, Map<TopicPartition, Long> ends) {
        long dayAgo = Instant.now().minus(DepotsRecents.REMEMBERED).toEpochMilli();
        var times = consumer.offsetsForTimes(
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> dayAgo)));
        return ends.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, end -> start(times.get(end.getKey()), end.getValue())));
    }

    private long start(@Nullable OffsetAndTimestamp dayAgo, long end) {
        return dayAgo == null ? end : Math.max(dayAgo.offset(), end - capacity);
    }

    private boolean reached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void fold(ConsumerRecord<byte[], byte[]> record) {
        header(record.headers(), "ce_" + CLE).ifPresent(cle -> fold(cle, record.headers()));
    }

    private void fold(String cle, Headers headers) {
        var id = header(headers, "ce_id");
        var time = header(headers, "ce_time");
        if (id.isPresent() && time.isPresent()) {
            recents.seen(cle, new SignalementId(id.get()), Instant.parse(time.get()));
        }
    }

    private static Optional<String> header(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name)).map(header -> new String(header.value(), UTF_8));
    }

    @Override
    public void close() {
        consumer.wakeup();
        Threads.join(thread);
    }
}

package fr.aiguillage.replay.cube;

import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.replay.Avancement;
import fr.aiguillage.schemas.EventReader;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import fr.aiguillage.schemas.UnreadableRecord;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteBufferDeserializer;

/** Brings a cube up to date with the topic {@code signalements}: what is committed, in no consumer group, writing nothing. */
public final class Journal {
    private static final Duration POLL = Duration.ofMillis(200);
    /** Partitions, by each reader: what came in of one waits while that of the other is folded. Few, to keep little waiting. */
    private static final int AT_ONCE = 2;

    /** Of each look at what came in, which costs as much as some hundred records. */
    private static final int TOGETHER = 2_000;

    /** Bytes that the broker may send ahead: with Kafka's 64 KiB it wakes up sixteen times for what it sends at once. */
    private static final int RECEIVE_BUFFER = 1 << 20;

    private static final String ETAPE = "Lecture de l’historique";

    private final KafkaSettings kafka;
    private final Registry registry;
    private final EventReader<SignalementId, SignalementEvent> reader;

    public Journal(KafkaSettings kafka, Registry registry) {
        this.kafka = kafka;
        this.registry = registry;
        this.reader = EventReader.withoutSealed(Topics.SIGNALEMENTS, registry);
    }

    /** Says which log this is: two clusters, or a topic made anew, are not the same. */
    public String log() {
        try (var admin = Admin.create(kafka.admin())) {
            var topic = Topics.SIGNALEMENTS.name();
            var described = admin.describeTopics(List.of(topic)).allTopicNames().get();
            return admin.describeCluster().clusterId().get() + " "
                    + described.values().iterator().next().topicId();
        } catch (InterruptedException e) {
            throw Parallel.cancelled();
        } catch (ExecutionException e) {
            throw new IllegalStateException("le sujet « signalements » ne répond pas", e.getCause());
        }
    }

    /** Reads from where the cube was left to the end of the log at this moment. */
    public void update(Cube cube, Avancement avancement) {
        cube.begin();
        var progress = new Progress(avancement, remaining(cube));
        progress.add(0);
        var tasks = Math.ceilDiv(Topics.SIGNALEMENTS.partitions(), AT_ONCE);
        Parallel.over(tasks, task -> read(places(task, tasks), cube, progress));
        cube.end();
    }

    private static List<TopicPartition> places(int from, int step) {
        return IntStream.iterate(from, partition -> partition < Topics.SIGNALEMENTS.partitions(), last -> last + step)
                .mapToObj(Journal::place)
                .toList();
    }

    private long remaining(Cube cube) {
        try (var consumer = consumer()) {
            var ends = consumer.endOffsets(places(0, 1));
            return ends.entrySet().stream()
                    .mapToLong(end -> end.getValue()
                            - cube.sommaire().position(end.getKey().partition()))
                    .sum();
        }
    }

    private int read(List<TopicPartition> places, Cube cube, Progress progress) {
        try (var consumer = consumer()) {
            consumer.assign(places);
            places.forEach(place -> consumer.seek(place, cube.sommaire().position(place.partition())));
            var left = new HashMap<>(consumer.endOffsets(places));
            left.forEach(
                    (place, end) -> cube.tranches().get(place.partition()).reserve(end - consumer.position(place)));
            var recus = new Recus(registry, value -> reader.value(value).event(), cube.lexique());
            while (!isEmpty(left, consumer)) read(consumer, recus, cube, progress);
            places.forEach(place -> cube.sommaire().position(place.partition(), consumer.position(place)));
            return places.size();
        } catch (InterruptException e) {
            throw Parallel.cancelled();
        }
    }

    private static boolean isEmpty(Map<TopicPartition, Long> left, KafkaConsumer<?, ?> consumer) {
        left.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        return left.isEmpty();
    }

    private void read(KafkaConsumer<byte[], ByteBuffer> consumer, Recus recus, Cube cube, Progress progress) {
        Parallel.checkCancelled();
        var polled = consumer.poll(POLL);
        for (var place : polled.partitions()) {
            var tranche = cube.tranches().get(place.partition());
            var records = polled.records(place);
            var unreadable = records.stream()
                    .filter(record -> !recus.fold(record, tranche) && !fold(record, tranche))
                    .count();
            cube.sommaire().count(records.size(), unreadable);
            progress.add(consumer.position(place) - records.getFirst().offset());
        }
    }

    /** Records that no reader of ours can use are left out: whoever met them first made rebuts of them. */
    private boolean fold(ConsumerRecord<byte[], ByteBuffer> record, Tranche tranche) {
        if (record.value() == null) return false;
        try {
            var value = reader.value(record.value());
            if (!reader.key(record).equals(value.event().signalement())) return false;
            tranche.fold(() -> reader.envelope(record).id(), value.event(), value.codeIllisible());
            return true;
        } catch (UnreadableRecord leftOut) {
            return false;
        }
    }

    private static TopicPartition place(int partition) {
        return new TopicPartition(Topics.SIGNALEMENTS.name(), partition);
    }

    private KafkaConsumer<byte[], ByteBuffer> consumer() {
        var settings = new HashMap<>(kafka.consumer());
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, TOGETHER);
        settings.put(ConsumerConfig.RECEIVE_BUFFER_CONFIG, RECEIVE_BUFFER);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteBufferDeserializer.class);
        return new KafkaConsumer<>(settings);
    }

    /** How many records of all partitions are read. */
    private record Progress(Avancement avancement, long total, AtomicLong done) {
        Progress(Avancement avancement, long total) {
            this(avancement, total, new AtomicLong());
        }

        void add(long records) {
            avancement.at(ETAPE, done.addAndGet(records), total);
        }
    }
}

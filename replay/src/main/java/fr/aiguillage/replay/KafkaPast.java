package fr.aiguillage.replay;

import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.ReferentielLog;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topic;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** What is committed in Kafka. */
record KafkaPast(KafkaSettings kafka, Registry registry) implements Past {
    @Override
    public List<ReferentielLog.Entry> referentiel() {
        return new ReferentielLog(kafka, registry).entries();
    }

    @Override
    public long total(List<Topic<SignalementId, ?>> topics) {
        var places = topics.stream().flatMap(KafkaPast::places).toList();
        try (var consumer = new KafkaConsumer<byte[], byte[]>(kafka.consumer())) {
            return sum(consumer.endOffsets(places).values())
                    - sum(consumer.beginningOffsets(places).values());
        }
    }

    private static Stream<TopicPartition> places(Topic<?, ?> topic) {
        return IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition));
    }

    private static long sum(Iterable<Long> offsets) {
        var sum = 0L;
        for (var offset : offsets) sum += offset;
        return sum;
    }

    @Override
    public List<Long> ends(Topic<SignalementId, ?> topic) {
        var places = places(topic).toList();
        try (var consumer = new KafkaConsumer<byte[], byte[]>(kafka.consumer())) {
            var ends = consumer.endOffsets(places);
            return places.stream().map(place -> ends.getOrDefault(place, 0L)).toList();
        }
    }

    @Override
    public <E> Cursor<E> read(Topic<SignalementId, E> topic, int partition, long from) {
        return new KafkaCursor<>(kafka, registry, topic, partition, from);
    }
}

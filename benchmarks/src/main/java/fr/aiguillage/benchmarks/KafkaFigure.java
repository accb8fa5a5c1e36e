package fr.aiguillage.benchmarks;

import fr.aiguillage.localstack.Await;
import fr.aiguillage.schemas.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.tools.ProducerPerformance;

/**
 * What this machine's Kafka does alone: its own tool, records of the same size as ours, acknowledged by all replicas, lz4.
 *
 * @param bytes of each record
 */
record KafkaFigure(int bytes, double perSecond) {
    private static final String TOPIC = "bench";
    private static final long TOTAL_BYTES = 500_000_000;
    private static final Duration ATTEMPT = Duration.ofMinutes(5);
    private static final Pattern RATE = Pattern.compile("([0-9.]+) records/sec");

    /** After the measure, once the service has stopped: the machine is Kafka's alone, as it was the service's. */
    static KafkaFigure measure(Stand stand) {
        Bench.say("Mesure de Kafka seul…");
        createTopic(stand);
        var bytes = RecordSize.of(stand.kafka(), Topics.SIGNALEMENTS);
        var tool = stand.program("producer-performance", ProducerPerformance.class, arguments(stand, bytes));
        Await.until("Kafka's own figure", ATTEMPT, () -> !tool.isAlive());
        return new KafkaFigure(bytes, rateIn(stand));
    }

    private static void createTopic(Stand stand) {
        var topic = new NewTopic(TOPIC, Optional.of(Topics.SIGNALEMENTS.partitions()), Optional.empty());
        try (var admin = Admin.create(stand.kafka().admin())) {
            admin.createTopics(List.of(topic))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    private static List<String> arguments(Stand stand, int bytes) {
        var records = TOTAL_BYTES / bytes;
        return List.of(
                "--bootstrap-server=" + stand.kafka().bootstrap(),
                "--topic=" + TOPIC,
                "--record-size=" + bytes,
                "--num-records=" + records,
                "--warmup-records=" + records / 5,
                "--throughput=-1",
                "--command-property",
                "acks=all",
                "compression.type=lz4");
    }

    /** The tool's last line sums up, warm-up excluded. */
    private static double rateIn(Stand stand) {
        try {
            var log = Files.readString(stand.folder().resolve("producer-performance.log"));
            return RATE.matcher(log)
                    .results()
                    .reduce((before, last) -> last)
                    .map(result -> Double.parseDouble(result.group(1)))
                    .orElseThrow(() -> new IllegalStateException("Kafka's tool gave no figure: " + log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param ours of what was measured, each second */
    String comparedWith(String what, double ours) {
        return String.format(Locale.FRANCE, """
                Kafka seul, même machine, même passage (ProducerPerformance, enregistrements de %d octets comme ceux de
                `signalements`, acks=all, lz4) : %,.0f enregistrements/s. Rapport : un %s pour %.1f enregistrements de Kafka seul.
                """, bytes, perSecond, what, perSecond / ours);
    }
}

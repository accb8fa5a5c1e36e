package fr.aiguillage.benchmarks;

import fr.aiguillage.localstack.Await;
import fr.aiguillage.schemas.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.tools.ConsumerPerformance;

/**
 * What Kafka's own consumer tool reads of {@code signalements}: raw bytes, nothing decoded.
 *
 * @param perSecond records, from the first request on
 * @param perSecondFetching the same, without the time that its group takes to form
 */
record ConsumerFigure(double perSecond, double perSecondFetching) {
    private static final Duration ATTEMPT = Duration.ofMinutes(5);
    /** start, end, MB, MB/s, records, records/s, rebalance ms, fetch ms, MB/s, records/s */
    private static final Pattern LINE =
            Pattern.compile("^[0-9-]+ [0-9:]+, (?:[^,]+, ){4}([0-9.]+), [0-9]+, [0-9]+, [0-9.]+, ([0-9.]+)$");

    static ConsumerFigure measure(Stand stand, String name, long records) {
        var tool = stand.program(name, ConsumerPerformance.class, arguments(stand, name, records));
        Await.until("Kafka's own figure", ATTEMPT, () -> !tool.isAlive());
        try (var lines = Files.lines(stand.folder().resolve(name + ".log"))) {
            return lines.map(LINE::matcher)
                    .filter(matcher -> matcher.matches())
                    .map(found ->
                            new ConsumerFigure(Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2))))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Kafka's tool gave no figure, see " + name + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> arguments(Stand stand, String group, long records) {
        return List.of(
                "--bootstrap-server=" + stand.kafka().bootstrap(),
                "--topic=" + Topics.SIGNALEMENTS.name(),
                "--group=" + group,
                "--num-records=" + records);
    }
}

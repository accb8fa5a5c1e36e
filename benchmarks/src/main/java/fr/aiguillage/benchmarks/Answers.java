package fr.aiguillage.benchmarks;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/** What came of the requests of a run: how long each took since it was due, and its status. */
final class Answers {
    static final int CREATED = 201;
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(10);
    private static final int DIGITS = 3;

    private final Histogram micros = new Histogram(LONGEST_MICROS, DIGITS);
    private final Map<Integer, Long> statuses = new TreeMap<>();
    private long neverSent;

    void add(int status, long nanosSinceDue) {
        record(nanosSinceDue);
        statuses.merge(status, 1L, Long::sum);
    }

    /** It was due, and the run ended before its connection was free: it waited at least that long. */
    void addNeverSent(long nanosSinceDue) {
        record(nanosSinceDue);
        neverSent++;
    }

    private void record(long nanos) {
        micros.recordValue(Math.clamp(TimeUnit.NANOSECONDS.toMicros(nanos), 0, LONGEST_MICROS));
    }

    Answers plus(Answers others) {
        micros.add(others.micros);
        others.statuses.forEach((status, count) -> statuses.merge(status, count, Long::sum));
        neverSent += others.neverSent;
        return this;
    }

    double millisAt(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }

    double maxMillis() {
        return micros.getMaxValue() / 1000.0;
    }

    long count() {
        return micros.getTotalCount();
    }

    long created() {
        return statuses.getOrDefault(CREATED, 0L);
    }

    long neverSent() {
        return neverSent;
    }

    /** Statuses other than 201 with their counts; 0 is a broken connection. */
    String errors() {
        return statuses.entrySet().stream()
                .filter(entry -> entry.getKey() != CREATED)
                .map(entry -> entry.getKey() + " : " + entry.getValue())
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), text -> text.isEmpty() ? "aucune" : text));
    }
}

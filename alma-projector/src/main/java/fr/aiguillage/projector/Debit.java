package fr.aiguillage.projector;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/** Signalements projected in each of the last minutes, by this process. */
final class Debit {
    private static final int MINUTES = 15;

    private final Clock clock;
    private final Map<Long, Long> minutes = new ConcurrentHashMap<>();

    Debit(Clock clock) {
        this.clock = clock;
    }

    void add(long signalements) {
        var now = minute();
        minutes.merge(now, signalements, Long::sum);
        minutes.keySet().removeIf(old -> old < now - MINUTES);
    }

    /** The oldest first, the minute under way last. */
    List<Long> all() {
        var now = minute();
        return LongStream.rangeClosed(now - MINUTES + 1, now)
                .mapToObj(minute -> minutes.getOrDefault(minute, 0L))
                .toList();
    }

    private long minute() {
        return clock.millis() / 60_000;
    }
}

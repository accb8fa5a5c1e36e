package fr.aiguillage.forwarder.remise;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** How many attempts may begin now on each channel, by what is under way and by its rate. For one thread. */
final class Places {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Reglages reglages;
    private final Map<Canaux.Cle, Integer> underWay = new HashMap<>();
    private final Map<Canaux.Cle, Bucket> debits = new HashMap<>();

    Places(Reglages reglages) {
        this.reglages = reglages;
    }

    int libres(Canaux.Cle cle) {
        var reglage = reglages.of(cle);
        var free = reglage.places() - underWay.getOrDefault(cle, 0);
        return reglage.debit()
                .map(rate -> (int) Math.min(free, bucket(cle, rate).getAvailableTokens()))
                .orElse(free);
    }

    void take(Canaux.Cle cle) {
        underWay.merge(cle, 1, Integer::sum);
        reglages.of(cle).debit().ifPresent(rate -> bucket(cle, rate).consumeIgnoringRateLimits(1));
    }

    void free(Canaux.Cle cle) {
        underWay.computeIfPresent(cle, (known, count) -> count == 1 ? null : count - 1);
    }

    /** Never more than half a second's worth at once. */
    private Bucket bucket(Canaux.Cle cle, int rate) {
        return debits.computeIfAbsent(
                cle,
                known -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(Math.max(1, rate / 2)).refillGreedy(rate, SECOND))
                        .build());
    }
}

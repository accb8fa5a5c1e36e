package fr.aiguillage.forwarder.remise;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How many orders may be claimed now for each channel, by what is claimed and by its rate. Where orders go through, more
 * are claimed than there are places, so that no place waits for the database. For one thread.
 */
final class Places {
    private static final Duration SECOND = Duration.ofSeconds(1);
    /** Claimed ahead at most, by place. */
    private static final int AHEAD = 15;

    private final Reglages reglages;
    private final Map<Canaux.Cle, Integer> underWay = new HashMap<>();
    /** Orders that went through since the last turn. */
    private final Map<Canaux.Cle, Integer> flux = new HashMap<>();

    private final Map<Canaux.Cle, Bucket> debits = new HashMap<>();

    Places(Reglages reglages) {
        this.reglages = reglages;
    }

    int libres(Canaux.Cle cle) {
        var reglage = reglages.of(cle);
        var free = reglage.places() - underWay.getOrDefault(cle, 0);
        return reglage.debit()
                .map(rate -> (int) Math.min(free, bucket(cle, rate).getAvailableTokens()))
                .orElseGet(() -> free + ahead(cle, reglage.places()));
    }

    /** Twice what went through during a turn. */
    private int ahead(Canaux.Cle cle, int places) {
        return Math.min(2 * flux.getOrDefault(cle, 0), AHEAD * places);
    }

    void take(Canaux.Cle cle) {
        underWay.merge(cle, 1, Integer::sum);
        reglages.of(cle).debit().ifPresent(rate -> bucket(cle, rate).consumeIgnoringRateLimits(1));
    }

    void end(Fin fin) {
        var cle = fin.cle();
        if (fin instanceof Fin.Faite done && done.issue().isAcceptee()) flux.merge(cle, 1, Integer::sum);
        underWay.computeIfPresent(cle, (known, count) -> count == 1 ? null : count - 1);
    }

    void turned() {
        flux.clear();
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

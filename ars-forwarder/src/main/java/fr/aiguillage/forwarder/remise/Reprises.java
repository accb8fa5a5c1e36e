package fr.aiguillage.forwarder.remise;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When to try again: the delay is drawn between nothing and a ceiling that doubles at each attempt (exponential backoff
 * with full jitter), so that a destinataire that comes back is not stampeded.
 *
 * @param maximum attempts in all
 * @param base first ceiling
 * @param plafond highest ceiling
 * @param patience longest Retry-After that is honoured
 */
public record Reprises(int maximum, Duration base, Duration plafond, Duration patience, RandomGenerator random) {
    private static final int DOUBLINGS = 30;

    /** 15 attempts over some 65 hours. */
    public static Reprises standard(RandomGenerator random) {
        return new Reprises(15, Duration.ofMinutes(2), Duration.ofHours(24), Duration.ofHours(24), random);
    }

    Duration delay(int tentative, Optional<Duration> retryAfter) {
        return retryAfter
                .map(asked -> least(asked, patience).plus(jitter(base)))
                .orElseGet(() -> jitter(ceiling(tentative)));
    }

    private Duration ceiling(int tentative) {
        return least(base.multipliedBy(1L << Math.min(tentative - 1, DOUBLINGS)), plafond);
    }

    private Duration jitter(Duration ceiling) {
        return Duration.ofMillis(random.nextLong(ceiling.toMillis() + 1));
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}

package fr.aiguillage.forwarder.remise;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When to try again: the delay is drawn between nothing and a ceiling that doubles at each attempt (exponential backoff
 * with full jitter), so that a destinataire that comes back is not stampeded.
 *
 * @param maximum attempts in all, 1 to 1,000
 * @param base first ceiling, more than nothing
 * @param plafond highest ceiling, more than nothing
 * @param patience longest Retry-After that is honoured
 */
public record Reprises(int maximum, Duration base, Duration plafond, Duration patience, RandomGenerator random) {
    private static final int DOUBLINGS = 30;
    private static final int MOST = 1_000;

    public Reprises {
        if (maximum < 1 || maximum > MOST) throw new IllegalArgumentException("tentatives: " + maximum);
        if (!base.isPositive()) throw new IllegalArgumentException("base: " + base);
        if (!plafond.isPositive()) throw new IllegalArgumentException("plafond: " + plafond);
    }

    /** 15 attempts over some 65 hours. */
    public static Reprises standard(RandomGenerator random) {
        return new Reprises(15, Duration.ofMinutes(2), Duration.ofHours(24), Duration.ofHours(24), random);
    }

    Reprises maximum(int other) {
        return new Reprises(other, base, plafond, patience, random);
    }

    Reprises base(Duration other) {
        return new Reprises(maximum, other, plafond, patience, random);
    }

    Reprises plafond(Duration other) {
        return new Reprises(maximum, base, other, patience, random);
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

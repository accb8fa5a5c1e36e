package fr.aiguillage.servicekit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A token bucket per key (a client, an address); the keys that are kept are bounded. */
public final class RateLimiter {
    private static final int KEYS = 100_000;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final LoadingCache<String, Bucket> buckets;

    /** So many requests at once, refilled evenly over the period. */
    public RateLimiter(int requests, Duration period) {
        this(requests, period, TimeMeter.SYSTEM_NANOTIME);
    }

    RateLimiter(int requests, Duration period, TimeMeter clock) {
        buckets = Caffeine.newBuilder()
                .maximumSize(KEYS)
                .expireAfterAccess(period)
                .ticker(clock::currentTimeNanos)
                .build(key -> bucket(requests, period, clock));
    }

    /** Throws a problem 429 with Retry-After, in seconds, when the key has had its share. */
    public void take(String key) {
        var probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw tooMany(Math.ceilDiv(probe.getNanosToWaitForRefill(), SECOND));
        }
    }

    private static Bucket bucket(int requests, Duration period, TimeMeter clock) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, period))
                .withCustomTimePrecision(clock)
                .build();
    }

    private static ProblemException tooMany(long seconds) {
        return new ProblemException(
                Problem.of(429, "Trop de requêtes : réessayez dans %d s.".formatted(seconds)),
                Map.of("Retry-After", String.valueOf(seconds)));
    }
}

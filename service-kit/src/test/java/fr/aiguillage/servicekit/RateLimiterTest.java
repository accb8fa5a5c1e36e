package fr.aiguillage.servicekit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
    private final AtomicLong nanos = new AtomicLong(1);
    private final RateLimiter limiter = new RateLimiter(2, Duration.ofSeconds(10), clock(nanos));

    @Test
    void a_client_that_had_its_share_is_told_when_to_come_back() {
        limiter.take("a");
        limiter.take("a");
        var refusal = catchThrowableOfType(ProblemException.class, () -> limiter.take("a"));
        assertThat(refusal.problem()).isEqualTo(Problem.of(429, "Trop de requêtes : réessayez dans 5 s."));
        assertThat(refusal.headers()).isEqualTo(Map.of("Retry-After", "5"));
    }

    @Test
    void one_client_does_not_use_up_the_share_of_another() {
        limiter.take("a");
        limiter.take("a");
        assertThatCode(() -> limiter.take("b")).doesNotThrowAnyException();
    }

    @Test
    void a_share_grows_back_with_time() {
        limiter.take("a");
        limiter.take("a");
        nanos.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThatCode(() -> limiter.take("a")).doesNotThrowAnyException();
    }

    private static TimeMeter clock(AtomicLong nanos) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanos.get();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }
}

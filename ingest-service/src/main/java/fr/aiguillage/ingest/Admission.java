package fr.aiguillage.ingest;

import fr.aiguillage.servicekit.Problem;
import fr.aiguillage.servicekit.ProblemException;
import fr.aiguillage.servicekit.RateLimiter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lets in so many requests a second of one application, and so many at once of all; the others are told when to come back. */
final class Admission {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final RateLimiter perApplication;
    private final Semaphore places;

    Admission(int perSecond, int inFlight) {
        perApplication = new RateLimiter(perSecond, SECOND);
        places = new Semaphore(inFlight);
    }

    /** Throws a problem 429 with Retry-After when there is no place. */
    <T> T admit(String client, Supplier<T> request) {
        perApplication.take(client);
        if (!places.tryAcquire()) {
            throw new ProblemException(
                    Problem.of(429, "Le service est saturé : réessayez dans 1 s."), Map.of("Retry-After", "1"));
        }
        try {
            return request.get();
        } finally {
            places.release();
        }
    }
}

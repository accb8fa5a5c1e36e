package fr.aiguillage.localstack.up;

import java.time.Duration;
import java.util.function.Supplier;

/** A token that is asked for again well before its hour is over. */
final class CachedToken implements Supplier<String> {
    private static final Duration USE = Duration.ofMinutes(30);

    private final Supplier<String> issue;
    private String token = "";
    private long staleAt;

    CachedToken(Supplier<String> issue) {
        this.issue = issue;
    }

    @Override
    public synchronized String get() {
        if (token.isEmpty() || System.nanoTime() - staleAt > 0) {
            token = issue.get();
            staleAt = System.nanoTime() + USE.toNanos();
        }
        return token;
    }
}

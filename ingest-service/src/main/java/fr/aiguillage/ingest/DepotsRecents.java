package fr.aiguillage.ingest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.aiguillage.domain.signalement.SignalementId;
import java.time.Duration;
import java.time.Instant;

/**
 * What came in lately under a client's key, so that a retry is told what the first request was told, and a key used again
 * with another body is noticed. Fed by this service's own answers and by the log. Bounded: a report that fell out of it is
 * published again under the same {@code ce_id}, and dropped downstream.
 */
final class DepotsRecents {
    static final Duration REMEMBERED = Duration.ofHours(24);

    /** The report that each key first served for. */
    private final Cache<String, SignalementId> firsts;

    private final Cache<SignalementId, Depot> depots;

    /**
     * @param recuLe when it first came in
     * @param cleReutilisee its key served before, for another body
     * @param ecrit it is known to be in the log
     */
    record Depot(Instant recuLe, boolean cleReutilisee, boolean ecrit) {
        private Depot written() {
            return new Depot(recuLe, cleReutilisee, true);
        }
    }

    DepotsRecents(int capacity) {
        firsts = Caffeine.newBuilder()
                .maximumSize(capacity)
                .expireAfterWrite(REMEMBERED)
                .build();
        depots = Caffeine.newBuilder()
                .maximumSize(capacity)
                .expireAfterWrite(REMEMBERED)
                .build();
    }

    /** The report as it first came in, which may be now. */
    Depot open(String cle, SignalementId id, Instant recuLe) {
        var first = firsts.get(cle, key -> id);
        return depots.get(id, key -> new Depot(recuLe, !first.equals(id), false));
    }

    void written(SignalementId id) {
        depots.asMap().computeIfPresent(id, (key, depot) -> depot.written());
    }

    /** The log holds this report. */
    void seen(String cle, SignalementId id, Instant recuLe) {
        open(cle, id, recuLe);
        written(id);
    }
}

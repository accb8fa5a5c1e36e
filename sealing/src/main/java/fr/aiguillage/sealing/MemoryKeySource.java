package fr.aiguillage.sealing;

import fr.aiguillage.domain.administration.CleScellee;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.signalement.SignalementId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The records of {@code cles} folded in memory, in their order. Thread-safe. */
public final class MemoryKeySource implements KeySource {
    private final Map<String, CleScellee> cles = new ConcurrentHashMap<>();

    /**
     * @param key key of the record, a {@link CleId} as text
     * @param cle value of the record; null, a tombstone, destroys the key
     */
    public void fold(String key, @Nullable CleScellee cle) {
        if (cle == null) {
            cles.remove(key);
        } else {
            cles.put(key, cle);
        }
    }

    @Override
    public Optional<CleScellee> find(SignalementId signalement, Sujet sujet, String cle) {
        return Optional.ofNullable(cles.get(new CleId(signalement, sujet, cle).toString()));
    }
}

package fr.aiguillage.localstack.up;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;

/**
 * What the projector says that its read models hold (GET /v1/etat).
 *
 * @param decisionsParPolitique by name of policy, with or without its version
 * @param remis (signalement, recipient) pairs that were delivered
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Projected(long signalements, Map<String, Long> decisionsParPolitique, long remis) {
    static final Projected NOTHING = new Projected(0, Map.of(), 0);

    long decisions() {
        return decisionsParPolitique.values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}

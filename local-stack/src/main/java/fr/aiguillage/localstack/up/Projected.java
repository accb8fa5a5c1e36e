package fr.aiguillage.localstack.up;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What read models hold, or should hold after the log.
 *
 * @param decisions latest decisions, of all policies
 * @param remis (signalement, recipient) pairs that were delivered
 */
record Projected(long signalements, long decisions, long remis) {
    static final Projected NOTHING = new Projected(0, 0, 0);

    /** The answer of the projector's GET /v1/etat, where decisions are counted by policy, then by mode. */
    static Projected of(JsonNode etat) {
        return new Projected(
                etat.path("signalements").asLong(),
                etat.path("decisions")
                        .valueStream()
                        .flatMap(JsonNode::valueStream)
                        .mapToLong(JsonNode::asLong)
                        .sum(),
                etat.path("remis").asLong());
    }
}

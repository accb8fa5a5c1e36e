package fr.aiguillage.replay.synthese;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;

/**
 * What the follow-up events say of what really happened, by the policy that was active; nothing here is simulated.
 *
 * @param delais in the order in which they are to be shown
 * @param reorientations reroutings for incompetence, by active policy
 * @param motifsCloture closures by reason
 */
public record Mesures(
        List<Delai> delais, SortedMap<String, Long> reorientations, SortedMap<String, Long> motifsCloture) {
    /**
     * A delay from receipt.
     *
     * @param politique the active one, {@code centralise@1}
     * @param nombre (signalement, destinataire) pairs, or reports, that reached the event
     * @param auDela by limit in words (« 1 jour ouvré »): how many took longer
     */
    public record Delai(
            String libelle,
            String definition,
            String politique,
            long nombre,
            Duration mediane,
            Duration neuvieme,
            SortedMap<String, Long> auDela) {}
}

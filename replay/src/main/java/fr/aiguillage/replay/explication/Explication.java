package fr.aiguillage.replay.explication;

import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.signalement.Territoire;
import fr.aiguillage.policies.explication.Justification;
import fr.aiguillage.replay.Past;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Registry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that was decided about one signalement, event by event and policy by policy, and why. In codes: nothing sealed is read.
 *
 * @param recuLe its instant of receipt, which decides which policy is active
 * @param territoire where it is now known to be
 */
public record Explication(
        SignalementId signalement, String numero, Instant recuLe, Territoire territoire, List<Etape> etapes) {

    /**
     * One event of the signalement, and what the policies answered.
     *
     * @param evenement its id
     * @param type its name, such as {@code ComplementRecu}
     */
    public record Etape(String evenement, String type, Instant quand, List<Justification> reponses) {}

    /**
     * Reads the partition of that signalement alone; for a number, it is looked for in all of them first.
     *
     * @param id of the signalement, or its {@code numero}
     * @return nothing when no such signalement ever came in
     */
    public static Optional<Explication> of(KafkaSettings kafka, Registry registry, String id) {
        return of(Past.of(kafka, registry), id);
    }

    /** The same from any past. */
    public static Optional<Explication> of(Past past, String id) {
        return new Recherche(past).find(id).map(histoire -> new Narrateur(past.referentiel()).tell(histoire));
    }
}

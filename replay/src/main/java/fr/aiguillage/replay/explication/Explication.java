package fr.aiguillage.replay.explication;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.code.Mode;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.code.StatutDecision;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.signalement.Territoire;
import fr.aiguillage.replay.Past;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Registry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    public record Etape(String evenement, String type, Instant quand, List<Answer> reponses) {}

    /**
     * One policy's stored answer.
     *
     * @param revision of the referentiel that it rests on
     * @param moteur version of the rule engine
     * @param remarques whom it does not concern, and what holds it back, in French
     */
    public record Answer(
            PolitiqueId politique,
            Mode mode,
            StatutDecision statut,
            Urgence urgence,
            Perimetre perimetre,
            boolean repli,
            PolitiqueId triage,
            long revision,
            String moteur,
            boolean historique,
            List<Regle> regles,
            List<Recipient> destinataires,
            List<String> remarques) {}

    /**
     * A rule that fired.
     *
     * @param libelle in French, as the published table says
     * @param source article of law or page
     * @param faits what it read
     */
    public record Regle(String regle, String libelle, String source, List<Fait> faits) {}

    /**
     * A fact that a rule read.
     *
     * @param critere its name in the tables
     * @param valeur what it was
     * @param attendu what the rule asks for, in FEEL
     */
    public record Fait(String critere, String valeur, String attendu) {}

    /**
     * A destinataire and why it is one.
     *
     * @param raisons in French: the rules that name its type and role, and the coverage that makes it the one
     */
    public record Recipient(
            DestinataireId id,
            DestinataireType type,
            String nom,
            Set<Role> roles,
            boolean aConfirmer,
            List<String> raisons) {}

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

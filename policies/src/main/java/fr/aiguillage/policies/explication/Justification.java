package fr.aiguillage.policies.explication;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.code.Mode;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.code.StatutDecision;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.politique.PolitiqueId;
import java.util.List;
import java.util.Set;

/**
 * One policy's stored answer, and why it is what it is. In codes: nothing sealed is read.
 *
 * @param revision of the referentiel that it rests on
 * @param moteur version of the rule engine
 * @param remarques whom it does not concern, and what holds it back, in French
 */
public record Justification(
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
        List<String> remarques) {

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
}

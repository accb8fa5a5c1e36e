package fr.aiguillage.replay;

import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.signalement.SignalementId;

/**
 * A stored decision that is not what its event, its policy and its referentiel give.
 *
 * @param cause id of the event that caused it
 * @param champ what differs
 * @param enregistre what the log says
 * @param rejoue what the decision function says
 */
public record Ecart(
        SignalementId signalement,
        String cause,
        PolitiqueId politique,
        String champ,
        String enregistre,
        String rejoue) {}

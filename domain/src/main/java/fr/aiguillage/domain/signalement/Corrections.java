package fr.aiguillage.domain.signalement;

import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.Urgence;
import java.util.Optional;

/**
 * What people said above the facts (RGPD art. 22), and what keeps a machine from deciding.
 *
 * @param urgence what an agent corrected the urgency to, if one did
 * @param perimetre what an agent corrected the perimeter to, if one did
 * @param retire the signalement was withdrawn
 * @param codeIllisible a symbol was written that this reader does not know: a person must look
 */
public record Corrections(
        Optional<Urgence> urgence, Optional<Perimetre> perimetre, boolean retire, boolean codeIllisible) {
    public static final Corrections AUCUNE = new Corrections(Optional.empty(), Optional.empty(), false, false);
}

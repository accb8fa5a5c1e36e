package fr.aiguillage.policies.intake;

import fr.aiguillage.domain.signalement.FaitsRapportes;
import java.util.Optional;

/**
 * What a reporter adds by their receipt code: words, and perhaps how to be reached.
 *
 * @param contact JSON to seal as what is known of the reporter
 */
public record AjoutBody(Partie<FaitsRapportes> faits, Optional<byte[]> contact) {}

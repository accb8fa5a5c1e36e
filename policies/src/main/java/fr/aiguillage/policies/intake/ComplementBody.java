package fr.aiguillage.policies.intake;

import fr.aiguillage.domain.code.Canal;
import fr.aiguillage.domain.signalement.FaitsRapportes;

/** A valid complement as it was sent. */
public record ComplementBody(Canal canal, Partie<FaitsRapportes> faits) {}

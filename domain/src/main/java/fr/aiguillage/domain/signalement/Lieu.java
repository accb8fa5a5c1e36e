package fr.aiguillage.domain.signalement;

import fr.aiguillage.domain.code.LieuType;
import java.util.Optional;

/**
 * Where the situation is.
 *
 * @param finessCategorie three-digit FINESS category of the establishment
 * @param etablissement keyed pseudonym of the FINESS number, so that repeat reports can be counted
 * @param scelle commune, postal code, address and FINESS number
 */
public record Lieu(
        LieuType type,
        Territoire territoire,
        Optional<String> finessCategorie,
        Optional<String> etablissement,
        Optional<Scelle> scelle) {}

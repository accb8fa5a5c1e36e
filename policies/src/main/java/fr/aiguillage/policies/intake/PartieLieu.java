package fr.aiguillage.policies.intake;

import fr.aiguillage.domain.signalement.Lieu;
import java.util.Optional;

/**
 * The place, its codes apart from what is to be sealed.
 *
 * @param clair in clear, its territory resolved; without the pseudonym of the establishment and a sealed part yet
 * @param finess FINESS number, from which the pseudonym derives; also in {@code personnel}
 * @param personnel JSON object in UTF-8: commune, codePostal, adresse, finess
 */
public record PartieLieu(Lieu clair, Optional<String> finess, Optional<byte[]> personnel) {}

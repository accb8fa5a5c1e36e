package fr.aiguillage.policies.intake;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.TypeMaltraitance;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.signalement.MisEnCause;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A valid correction as it was sent; what is empty stays as it was.
 *
 * @param commentaire to be sealed
 */
public record CorrectionBody(
        Optional<Urgence> urgence,
        Optional<Perimetre> perimetre,
        Optional<Set<TypeMaltraitance>> types,
        Optional<PartieLieu> lieu,
        Optional<Partie<MisEnCause>> misEnCause,
        List<DestinataireId> confirmations,
        Optional<byte[]> commentaire) {}

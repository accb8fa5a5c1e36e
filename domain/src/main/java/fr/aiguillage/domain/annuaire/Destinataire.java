package fr.aiguillage.domain.annuaire;

import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.code.DestinataireType;
import java.util.List;
import java.util.Optional;

/**
 * A body that receives signalements.
 *
 * @param source where its entry comes from (article of law, web page)
 * @param canaux how to reach it, in order of preference; the inbox is always there besides
 * @param astreinte mail address of whoever is on call, told when nobody acknowledges an immediate danger
 */
public record Destinataire(
        DestinataireId id,
        DestinataireType type,
        String nom,
        String source,
        List<Couverture> couvertures,
        List<CanalDeclare> canaux,
        Optional<String> astreinte) {

    /** One channel: its kind and its address (URL, mail address, folder); secrets are never here. */
    public record CanalDeclare(CanalRemise canal, String adresse) {}
}

package fr.aiguillage.replay.synthese;

import fr.aiguillage.domain.annuaire.DestinataireId;
import java.util.SortedMap;

/**
 * What one policy answered.
 *
 * @param parDepartement by département code; reports whose place is not resolved to one are under {@code ""}
 */
public record Volet(
        PolitiqueRejouee politique,
        Comptes total,
        SortedMap<String, Comptes> parDepartement,
        SortedMap<DestinataireId, Charge> parDestinataire) {}

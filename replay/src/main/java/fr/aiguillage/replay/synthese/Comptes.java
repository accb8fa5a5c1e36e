package fr.aiguillage.replay.synthese;

import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.code.Role;
import java.util.Map;
import java.util.SortedMap;

/**
 * Counts of reports under one policy.
 *
 * @param signalements reports counted
 * @param nombres by indicator; absent: none
 * @param parType reports with at least one destinataire of that type
 * @param parRole reports with at least one destinataire in that role
 */
public record Comptes(
        long signalements,
        Map<Indicateur, Long> nombres,
        SortedMap<DestinataireType, Long> parType,
        SortedMap<Role, Long> parRole) {
    public long nombre(Indicateur indicateur) {
        return nombres.getOrDefault(indicateur, 0L);
    }

    /** Of 1, or 0 when nothing was counted; for {@link Indicateur#DESTINATAIRES}, the mean per report. */
    public double part(Indicateur indicateur) {
        return signalements == 0 ? 0 : (double) nombre(indicateur) / signalements;
    }
}

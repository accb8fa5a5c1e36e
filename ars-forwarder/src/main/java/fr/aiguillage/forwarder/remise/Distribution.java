package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.transmission.TransmissionEvent;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionAnnulee;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionOrdonnee;
import fr.aiguillage.forwarder.journal.StoredEvents;
import fr.aiguillage.forwarder.remise.Remises.Claimed;
import java.util.Map;

/** Hands an order to the carrier of its channel, at the address that the directory declares now. */
record Distribution(Map<CanalRemise, Porteur> porteurs, Channels channels, StoredEvents<TransmissionEvent> orders) {

    Remise deliver(Claimed claimed) {
        if (claimed.disjoncteur() instanceof Disjoncteur.Desactive) return new Remise.Refusee("CANAL_DESACTIVE");
        var row = claimed.order();
        var porteur = porteurs.get(row.canal());
        var adresse = channels.adresse(row.destinataire(), row.canal());
        if (porteur == null || adresse.isEmpty()) return new Remise.Refusee("CANAL_RETIRE");
        return switch (orders.read(claimed.evenement().toByteArray())) {
            case TransmissionOrdonnee order ->
                porteur.deliver(new Pli(order, row.envoi(), adresse.get(), row.ordered(), row.traceparent()));
            case TransmissionAnnulee annulled ->
                porteur.annul(new Avis(annulled, row.envoi(), adresse.get(), row.ordered(), row.traceparent()));
        };
    }
}

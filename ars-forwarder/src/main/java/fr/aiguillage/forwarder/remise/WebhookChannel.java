package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.signalement.Octets;
import fr.aiguillage.domain.transmission.TransmissionEvent;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionAnnulee;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionOrdonnee;
import fr.aiguillage.forwarder.journal.StoredEvents;
import fr.aiguillage.forwarder.remise.Remises.Claimed;
import java.net.URI;

/** Brings an order to the webhook that the directory declares now. */
final class WebhookChannel {
    private final Webhook webhook;
    private final Channels channels;
    private final StoredEvents<TransmissionEvent> orders;
    private final URI boite;

    WebhookChannel(Webhook webhook, Channels channels, StoredEvents<TransmissionEvent> orders, URI boite) {
        this.webhook = webhook;
        this.channels = channels;
        this.orders = orders;
        this.boite = boite;
    }

    Remise deliver(Claimed claimed) {
        return switch (orders.read(claimed.evenement().toByteArray())) {
            case TransmissionOrdonnee order ->
                channels.webhook(order.destinataire())
                        .map(address -> webhook.deliver(envoi(claimed, order, address)))
                        .orElseGet(() -> new Remise.Refusee("CANAL_RETIRE"));
            case TransmissionAnnulee annulled -> new Remise.Refusee("ANNULEE");
        };
    }

    private Envoi envoi(Claimed claimed, TransmissionOrdonnee order, URI address) {
        var body = Notification.of(order, claimed.order().ordered(), boite);
        return new Envoi(
                order.ordre(),
                order.destinataire(),
                address,
                Octets.of(body),
                claimed.order().traceparent());
    }
}

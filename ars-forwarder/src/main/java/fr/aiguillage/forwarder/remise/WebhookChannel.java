package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.signalement.Octets;
import java.net.URI;
import java.net.URISyntaxException;

/** Brings an order to a webhook: a notification in codes, with a link to the inbox. */
final class WebhookChannel implements Porteur {
    private final Webhook webhook;
    private final URI boite;

    WebhookChannel(Webhook webhook, URI boite) {
        this.webhook = webhook;
        this.boite = boite;
    }

    @Override
    public Remise deliver(Pli pli) {
        try {
            return webhook.deliver(envoi(pli, new URI(pli.adresse())));
        } catch (URISyntaxException e) {
            return new Remise.Refusee("ADRESSE_INVALIDE");
        }
    }

    @Override
    public Remise recall(Rappel rappel) {
        try {
            return webhook.deliver(envoi(rappel, new URI(rappel.adresse())));
        } catch (URISyntaxException e) {
            return new Remise.Refusee("ADRESSE_INVALIDE");
        }
    }

    private Envoi envoi(Rappel rappel, URI address) {
        var body = Annulation.of(rappel, boite);
        var destinataire = rappel.annulation().destinataire();
        return new Envoi(rappel.envoi(), destinataire, address, Octets.of(body), rappel.traceparent());
    }

    private Envoi envoi(Pli pli, URI address) {
        var order = pli.order();
        var body = Notification.of(order, pli.envoi(), pli.ordonneeLe(), boite);
        return new Envoi(pli.envoi(), order.destinataire(), address, Octets.of(body), pli.traceparent());
    }
}

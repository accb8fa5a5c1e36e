package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.forwarder.courriel.CourrielPorteur;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;

/** The carriers that this forwarder has, by channel. */
public final class Porteurs {
    private Porteurs() {}

    public static Map<CanalRemise, Porteur> of(DeliverySettings settings, Clock clock) {
        var porteurs = new EnumMap<CanalRemise, Porteur>(CanalRemise.class);
        porteurs.put(CanalRemise.WEBHOOK, new WebhookChannel(new Webhook(settings.webhook(), clock), settings.boite()));
        settings.courriel()
                .ifPresent(courriel ->
                        porteurs.put(CanalRemise.COURRIEL, new CourrielPorteur(courriel, settings.boite())));
        return porteurs;
    }
}

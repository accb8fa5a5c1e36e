package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.forwarder.courriel.CourrielPorteur;
import fr.aiguillage.forwarder.sftp.Sftp;
import fr.aiguillage.forwarder.sirena.SirenaPorteur;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The carriers that this forwarder has, by channel. */
public final class Porteurs {
    private Porteurs() {}

    public static Map<CanalRemise, Porteur> of(
            DeliverySettings settings,
            Descellement descellement,
            Sftp sftp,
            Optional<? extends Porteur> cellule,
            Clock clock) {
        var webhook = settings.webhook();
        var appel = new Appel(webhook.allowPrivate(), webhook.deadline(), clock);
        var porteurs = new EnumMap<CanalRemise, Porteur>(CanalRemise.class);
        porteurs.put(
                CanalRemise.WEBHOOK,
                new WebhookChannel(new Webhook(webhook.secrets(), appel, clock), settings.boite()));
        porteurs.put(CanalRemise.SIRENA, new SirenaPorteur(settings.sirena(), appel, descellement));
        porteurs.put(CanalRemise.SFTP, sftp.porteur(descellement, settings.boite()));
        settings.courriel()
                .ifPresent(courriel ->
                        porteurs.put(CanalRemise.COURRIEL, new CourrielPorteur(courriel, settings.boite())));
        cellule.ifPresent(porteur -> porteurs.put(CanalRemise.KAFKA, porteur));
        return porteurs;
    }
}

package fr.aiguillage.forwarder.remise;

import fr.aiguillage.forwarder.courriel.CourrielSettings;
import fr.aiguillage.forwarder.sftp.SftpSettings;
import fr.aiguillage.forwarder.sirena.SirenaCles;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How deliveries are made.
 *
 * @param courriel the mail server, when there is one
 * @param sirena the keys by which SIRENA knows us
 * @param reglages how each channel of each destinataire is served
 * @param lease after which an attempt that told nothing is believed dead: longer than any attempt may take
 * @param pause between two looks at what is due
 * @param boite where the inbox is, for the link in a notification
 */
public record DeliverySettings(
        WebhookSettings webhook,
        Optional<CourrielSettings> courriel,
        SirenaCles sirena,
        SftpSettings sftp,
        Reglages reglages,
        Duration lease,
        Duration pause,
        URI boite) {}

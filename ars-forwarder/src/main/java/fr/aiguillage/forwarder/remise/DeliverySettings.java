package fr.aiguillage.forwarder.remise;

import java.net.URI;
import java.time.Duration;

/**
 * How deliveries are made.
 *
 * @param places attempts under way at once to one destinataire
 * @param lease after which an attempt that told nothing is believed dead: longer than any attempt may take
 * @param pause between two looks at what is due
 * @param boite where the inbox is, for the link in a notification
 */
public record DeliverySettings(
        WebhookSettings webhook, Reprises reprises, int places, Duration lease, Duration pause, URI boite) {}

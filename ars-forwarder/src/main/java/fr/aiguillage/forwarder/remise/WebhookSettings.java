package fr.aiguillage.forwarder.remise;

import java.time.Duration;

/**
 * How webhooks are sent.
 *
 * @param allowPrivate also to addresses inside a network, and without TLS: for one machine, never in service
 * @param deadline for one exchange, from connection to the end of the answer
 */
public record WebhookSettings(WebhookSecrets secrets, boolean allowPrivate, Duration deadline) {}

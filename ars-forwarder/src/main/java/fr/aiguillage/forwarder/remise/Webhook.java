package fr.aiguillage.forwarder.remise;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** POSTs a CloudEvent in JSON, signed as Standard Webhooks asks. */
final class Webhook {
    private final WebhookSecrets secrets;
    private final Appel appel;
    private final Clock clock;

    Webhook(WebhookSettings settings, Clock clock) {
        this(settings.secrets(), new Appel(settings.allowPrivate(), settings.deadline(), clock), clock);
    }

    Webhook(WebhookSecrets secrets, Appel appel, Clock clock) {
        this.secrets = secrets;
        this.appel = appel;
        this.clock = clock;
    }

    Remise deliver(Envoi envoi) {
        var valid = secrets.of(envoi.destinataire());
        if (valid.isEmpty()) return Remise.indisponible("SECRET_ABSENT");
        var body = envoi.corps().toByteArray();
        var headers = headers(envoi, body, new Signature(valid, clock.instant()));
        return appel.post(envoi.adresse(), headers, body, answer -> Optional.empty());
    }

    private static Map<String, String> headers(Envoi envoi, byte[] body, Signature signature) {
        var headers = new HashMap<>(Map.of(
                "content-type", "application/cloudevents+json; charset=utf-8",
                "webhook-id", envoi.ordre(),
                "webhook-timestamp", signature.timestamp(),
                "webhook-signature", signature.sign(envoi.ordre(), body)));
        envoi.traceparent().ifPresent(traceparent -> headers.put("traceparent", traceparent));
        return headers;
    }
}

package fr.aiguillage.forwarder.remise;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Standard Webhooks signatures of one attempt: one per secret that is valid now, so that secrets can rotate. */
record Signature(List<String> secrets, Instant instant) {
    String timestamp() {
        return Long.toString(instant.getEpochSecond());
    }

    String sign(String id, byte[] body) {
        return secrets.stream().map(secret -> sign(secret, id, body)).collect(Collectors.joining(" "));
    }

    private String sign(String secret, String id, byte[] body) {
        try {
            return new Webhook(secret).sign(id, instant.getEpochSecond(), new String(body, StandardCharsets.UTF_8));
        } catch (WebhookSigningException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}

package fr.aiguillage.forwarder.remise;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.forwarder.Documented;
import fr.aiguillage.forwarder.Examples;
import fr.aiguillage.servicekit.Json;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NotificationTest {
    @Test
    void a_webhook_carries_what_the_documentation_shows() {
        var order = Examples.order("ordre-1", new SignalementId("un-signalement"), new DestinataireId("ARS-44"));
        var body = Notification.of(
                order, "ordre-1", Instant.parse("2026-03-14T10:00:00Z"), URI.create("https://boite.invalid"));
        assertThat(Json.parse(body, JsonNode.class)).isEqualTo(Documented.json("webhook"));
    }
}

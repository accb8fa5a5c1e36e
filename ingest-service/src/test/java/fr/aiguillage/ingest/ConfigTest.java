package fr.aiguillage.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.aiguillage.servicekit.BadSetting;
import fr.aiguillage.servicekit.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfigTest {
    private static final Map<String, String> NEEDED = Map.of(
            "AIGUILLAGE_KAFKA", "kafka:9092",
            "AIGUILLAGE_REGISTRY", "http://registry:8081/apis/ccompat/v7",
            "AIGUILLAGE_OIDC_ISSUER", "https://identite.example",
            "AIGUILLAGE_MASTER_KEY", "file:/keys/master.json",
            "AIGUILLAGE_HMAC_KEY", "file:/keys/hmac");

    @Test
    void the_rest_has_defaults() {
        assertThat(config(Map.of()))
                .isEqualTo(new Config(
                        "kafka:9092",
                        URI.create("http://registry:8081/apis/ccompat/v7"),
                        URI.create("https://identite.example"),
                        8080,
                        "file:/keys/master.json",
                        Path.of("/keys/hmac"),
                        Path.of("/keys/depots-jwks.json"),
                        Duration.ofSeconds(5),
                        20_000,
                        500,
                        200_000,
                        Optional.empty()));
    }

    @Test
    void all_of_it_may_be_said() {
        var said = config(Map.of(
                "AIGUILLAGE_PORT", "0",
                "AIGUILLAGE_DEPOTS_KEY", "/secrets/depots",
                "AIGUILLAGE_ACKNOWLEDGEMENT", "PT2S",
                "AIGUILLAGE_PER_SECOND", "7",
                "AIGUILLAGE_IN_FLIGHT", "8",
                "AIGUILLAGE_RECENTS", "9",
                "AIGUILLAGE_API_FORWARDER", "http://forwarder:8084"));
        assertThat(said.port()).isZero();
        assertThat(said.depotsKey()).isEqualTo(Path.of("/secrets/depots"));
        assertThat(said.acknowledgement()).isEqualTo(Duration.ofSeconds(2));
        assertThat(said.perSecond()).isEqualTo(7);
        assertThat(said.inFlight()).isEqualTo(8);
        assertThat(said.recents()).isEqualTo(9);
        assertThat(said.boite()).contains(URI.create("http://forwarder:8084"));
    }

    @Test
    void with_a_key_service_the_place_of_the_depots_key_must_be_said() {
        assertThatThrownBy(() -> config(Map.of("AIGUILLAGE_MASTER_KEY", "gcp-kms://projects/p")))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("AIGUILLAGE_DEPOTS_KEY");
    }

    private static Config config(Map<String, String> more) {
        var all = new HashMap<>(NEEDED);
        all.putAll(more);
        return Config.of(Settings.of(all));
    }
}

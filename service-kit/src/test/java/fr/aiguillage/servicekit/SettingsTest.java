package fr.aiguillage.servicekit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private static final Settings NONE = Settings.of(Map.of());

    @Test
    void a_system_property_wins_over_the_environment() {
        System.setProperty("PATH", "/property");
        try {
            assertThat(Settings.fromEnvironment().text("PATH")).isEqualTo("/property");
        } finally {
            System.clearProperty("PATH");
        }
    }

    @Test
    void the_environment_is_read() {
        assertThat(Settings.fromEnvironment().text("PATH")).isEqualTo(System.getenv("PATH"));
    }

    @Test
    void a_missing_setting_is_named() {
        assertThatThrownBy(() -> NONE.text("AIGUILLAGE_KAFKA"))
                .isInstanceOf(BadSetting.class)
                .hasMessage(
                        "AIGUILLAGE_KAFKA is not set: set it, or set AIGUILLAGE_KAFKA_FILE to a file that holds it");
    }

    @Test
    void a_blank_setting_is_a_missing_one() {
        assertThat(one(" ").optional("AIGUILLAGE_X")).isEmpty();
    }

    @Test
    void a_secret_is_read_from_its_file(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("secret"), "s3cret\n");
        assertThat(Settings.of(Map.of("AIGUILLAGE_X_FILE", file.toString())).text("AIGUILLAGE_X"))
                .isEqualTo("s3cret");
    }

    @Test
    void a_secret_file_that_is_not_there_is_named(@TempDir Path folder) {
        var absent = folder.resolve("absent").toString();
        assertThatThrownBy(
                        () -> Settings.of(Map.of("AIGUILLAGE_X_FILE", absent)).text("AIGUILLAGE_X"))
                .isInstanceOf(BadSetting.class)
                .hasMessageContainingAll("AIGUILLAGE_X_FILE", absent, "a file that can be read");
    }

    @Test
    void each_kind_is_read() {
        assertThat(one("8080").integer("AIGUILLAGE_X", 0)).isEqualTo(8080);
        assertThat(one("PT1M").duration("AIGUILLAGE_X", Duration.ZERO)).isEqualTo(Duration.ofMinutes(1));
        assertThat(one("http://issuer/a").uri("AIGUILLAGE_X")).isEqualTo(URI.create("http://issuer/a"));
        assertThat(one("/var/x").path("AIGUILLAGE_X")).isEqualTo(Path.of("/var/x"));
        assertThat(one("file:///var/x").path("AIGUILLAGE_X")).isEqualTo(Path.of("/var/x"));
    }

    @Test
    void what_is_absent_takes_its_default() {
        assertThat(NONE.text("AIGUILLAGE_X", "a")).isEqualTo("a");
        assertThat(NONE.integer("AIGUILLAGE_X", 1)).isEqualTo(1);
        assertThat(NONE.duration("AIGUILLAGE_X", Duration.ZERO)).isEqualTo(Duration.ZERO);
    }

    @Test
    void a_bad_value_is_shown_with_what_is_allowed() {
        assertThatThrownBy(() -> one("80x").integer("AIGUILLAGE_X", 0))
                .isInstanceOf(BadSetting.class)
                .hasMessage("AIGUILLAGE_X=\"80x\" cannot be used: set it to an integer");
        assertThatThrownBy(() -> one("30s").duration("AIGUILLAGE_X", Duration.ZERO))
                .isInstanceOf(BadSetting.class);
        assertThatThrownBy(() -> one("issuer").uri("AIGUILLAGE_X")).isInstanceOf(BadSetting.class);
        assertThatThrownBy(() -> one("a b:c").uri("AIGUILLAGE_X")).isInstanceOf(BadSetting.class);
    }

    private static Settings one(String value) {
        return Settings.of(Map.of("AIGUILLAGE_X", value));
    }
}

package fr.aiguillage.forwarder.remise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.servicekit.BadSetting;
import fr.aiguillage.servicekit.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReglagesTest {
    @TempDir
    private Path folder;

    private Reglages read(String... lines) throws IOException {
        var file = folder.resolve("reglages.properties");
        Files.writeString(file, String.join("\n", lines));
        return Reglages.of(
                Settings.of(Map.of("AIGUILLAGE_REMISE_REGLAGES", file.toString(), "AIGUILLAGE_REPRISE_MAXIMUM", "12")));
    }

    private static Reglage of(Reglages reglages, String destinataire, CanalRemise canal) {
        return reglages.of(new Canaux.Cle(new DestinataireId(destinataire), canal));
    }

    @Test
    void without_a_word_there_are_fifteen_attempts_and_eight_places() {
        var reglage = of(Reglages.of(Settings.of(Map.of())), "ARS-44", CanalRemise.WEBHOOK);
        assertThat(reglage.reprises().maximum()).isEqualTo(15);
        assertThat(reglage.places()).isEqualTo(8);
        assertThat(reglage.debit()).isEmpty();
        assertThat(reglage.seuil()).isEqualTo(new Disjoncteur.Seuil(10, Duration.ofSeconds(30)));
        assertThat(reglage.etalement()).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void the_environment_holds_for_all_a_channel_goes_before_it_a_destinataire_next_and_both_before_all()
            throws IOException {
        var reglages = read(
                "WEBHOOK.places=2",
                "ARS-44.places=3",
                "ARS-44/WEBHOOK.places=4",
                "ARS-44/WEBHOOK.debit=50",
                "ARS-44/WEBHOOK.base=PT5M");
        assertThat(of(reglages, "CD-54", CanalRemise.COURRIEL).places()).isEqualTo(8);
        assertThat(of(reglages, "CD-54", CanalRemise.COURRIEL).reprises().maximum())
                .isEqualTo(12);
        assertThat(of(reglages, "CD-54", CanalRemise.WEBHOOK).places()).isEqualTo(2);
        assertThat(of(reglages, "ARS-44", CanalRemise.COURRIEL).places()).isEqualTo(3);
        var both = of(reglages, "ARS-44", CanalRemise.WEBHOOK);
        assertThat(both.places()).isEqualTo(4);
        assertThat(both.debit()).isEqualTo(Optional.of(50));
        assertThat(both.reprises().base()).isEqualTo(Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @CsvSource({
        "ARS-44.places=0, 1 to 256",
        "ARS-44.places=beaucoup, 1 to 256",
        "ARS-44.debit=-1, 1 to 10000",
        "ARS-44.tentatives=1001, 1 to 1000",
        "COURRIEL.base=2 minutes, a duration such as PT2M",
        "COURRIEL.base=PT0S, a duration such as PT2M",
        "COURRIEL.plafond=PT-1H, a duration such as PT24H",
        "ARS-44.seuil=0, 1 to 1000",
        "ARS-44.sonde=PT2H, up to PT1H",
        "ARS-44.etalement=P2D, up to PT24H",
        "ARS-44.vitesse=3, .places",
        "places=3, ARS-44/WEBHOOK.tentatives",
        "ARS-44/PIGEON.places=3, SFTP"
    })
    void what_cannot_be_is_refused_with_its_key_and_what_is_allowed(String line, String allowed) {
        assertThatThrownBy(() -> read(line))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining(line.substring(0, line.indexOf('=')))
                .hasMessageContaining(allowed);
    }

    @Test
    void a_wrong_variable_of_the_environment_is_named() {
        assertThatThrownBy(() -> Reglages.of(Settings.of(Map.of("AIGUILLAGE_REMISE_PLACES", "300"))))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("AIGUILLAGE_REMISE_PLACES")
                .hasMessageContaining("1 to 256");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatThrownBy(() -> Reglages.of(Settings.of(Map.of("AIGUILLAGE_REMISE_REGLAGES", "nulle-part"))))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("AIGUILLAGE_REMISE_REGLAGES");
    }
}

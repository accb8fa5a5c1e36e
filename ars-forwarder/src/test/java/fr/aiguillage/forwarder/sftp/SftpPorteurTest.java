package fr.aiguillage.forwarder.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.NatureTransmission;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.forwarder.Coffre;
import fr.aiguillage.forwarder.Documented;
import fr.aiguillage.forwarder.Examples;
import fr.aiguillage.forwarder.remise.Pli;
import fr.aiguillage.forwarder.remise.Remise;
import fr.aiguillage.forwarder.sftp.Serveur.Panne;
import fr.aiguillage.servicekit.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against Apache MINA's SFTP server. */
class SftpPorteurTest {
    private static final SignalementId SIGNALEMENT = new SignalementId("un-signalement");
    private static final DestinataireId ARS = new DestinataireId("ARS-44");
    private static final Remise DROPPED = new Remise.Acceptee(Optional.empty());
    private static final String PASSWORD = "motDePasse=" + Serveur.MOT_DE_PASSE;

    @TempDir
    private Path folder;

    private Coffre coffre;
    private Serveur serveur;

    @BeforeEach
    void start() {
        coffre = new Coffre(folder);
        serveur = new Serveur(folder.resolve("serveur"));
    }

    @AfterEach
    void stop() {
        serveur.close();
    }

    @Test
    void two_whole_files_and_nothing_else() throws IOException {
        assertThat(deliver()).isEqualTo(DROPPED);
        assertThat(serveur.names()).containsExactly("ordre-1.csv", "ordre-1.json");
        assertThat(json()).isEqualTo(Documented.json("sftp-json"));
        assertThat(Files.readString(serveur.folder().resolve("ordre-1.csv")))
                .isEqualTo("\ufeff" + Documented.text("sftp-csv") + "\n");
    }

    @Test
    void the_sheet_holds_codes_alone() throws IOException {
        deliver();
        assertThat(Files.readString(serveur.folder().resolve("ordre-1.csv")))
                .doesNotContain(Coffre.NOM, Coffre.DECLARANT, "coups", "54395");
    }

    @Test
    void the_access_is_told_with_a_reason_of_its_own() {
        deliver();
        assertThat(coffre.acces()).extracting("raison").containsExactly("TRANSMISSION_SFTP");
    }

    @Test
    void a_key_opens_too() throws Exception {
        var ours = Serveur.newKey();
        var file = folder.resolve("cle");
        try (var out = Files.newOutputStream(file);
                var other = new Serveur(folder.resolve("autre"), ours)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(
                    ours, "test", (OpenSSHKeyEncryptionContext) null, out);
            assertThat(deliver(other.address(), other.empreinte(), "cle=" + file))
                    .isEqualTo(DROPPED);
            assertThat(other.logins()).isZero();
        }
    }

    @Test
    void a_wrong_password_is_tried_again_later() {
        assertThat(deliver(serveur.address(), serveur.empreinte(), "motDePasse=un autre"))
                .isEqualTo(Remise.indisponible("AUTHENTIFICATION"));
        assertThat(serveur.names()).isEmpty();
    }

    @Test
    void nothing_is_opened_before_the_server_lets_us_in() {
        deliver(serveur.address(), serveur.empreinte(), "motDePasse=un autre");
        assertThat(coffre.acces()).isEmpty();
    }

    @Test
    void a_host_key_that_changed_is_shown_no_password_and_no_file() {
        var other = "SHA256:" + "A".repeat(43);
        assertThat(deliver(serveur.address(), other, PASSWORD)).isEqualTo(Remise.indisponible("CLE_SERVEUR"));
        assertThat(serveur.logins()).isZero();
        assertThat(serveur.names()).isEmpty();
    }

    @Test
    void while_a_host_key_is_replaced_both_are_known() {
        var both = "SHA256:" + "A".repeat(43) + "," + serveur.empreinte();
        assertThat(deliver(serveur.address(), both, PASSWORD)).isEqualTo(DROPPED);
    }

    @ParameterizedTest
    @CsvSource({
        "DROITS, 0, DROITS_INSUFFISANTS",
        "DROITS, 1, DROITS_INSUFFISANTS",
        "DISQUE_PLEIN, 0, SFTP_4",
        "DISQUE_PLEIN, 1, SFTP_4",
        "COUPURE, 0, CONNEXION_ROMPUE",
        "COUPURE, 1, CONNEXION_ROMPUE",
        "SILENCE, 0, DELAI",
        "SILENCE, 1, DELAI"
    })
    void what_fails_leaves_no_part_under_the_final_name_and_a_retry_ends_it(Panne panne, int files, String issue)
            throws IOException {
        serveur.fails(panne, files);
        assertThat(deliver()).isEqualTo(Remise.indisponible(issue));
        assertThat(serveur.names()).doesNotContain("ordre-1.json");
        assertThat(serveur.names().contains("ordre-1.csv")).isEqualTo(files == 1);

        serveur.fails(Panne.AUCUNE, 0);
        assertThat(deliver()).isEqualTo(DROPPED);
        assertThat(serveur.names()).contains("ordre-1.csv", "ordre-1.json");
        assertThat(json()).isEqualTo(Documented.json("sftp-json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DROITS", "DISQUE_PLEIN"})
    void what_the_server_refuses_leaves_nothing_at_all(Panne panne) {
        serveur.fails(panne, 0);
        deliver();
        assertThat(serveur.names()).isEmpty();
    }

    @Test
    void what_is_there_already_is_not_written_again() throws IOException {
        deliver();
        var file = serveur.folder().resolve("ordre-1.json");
        Files.writeString(file, "as it was");
        assertThat(deliver()).isEqualTo(DROPPED);
        assertThat(file).hasContent("as it was");
    }

    @Test
    void what_is_acknowledged_is_not_dropped_again() throws IOException {
        Files.createFile(serveur.folder().resolve("ordre-1.ack"));
        assertThat(deliver()).isEqualTo(DROPPED);
        assertThat(serveur.names()).containsExactly("ordre-1.ack");
    }

    @Test
    void a_folder_that_is_not_there_is_tried_again() {
        assertThat(deliver(serveur.address() + "/ailleurs", serveur.empreinte(), PASSWORD))
                .isEqualTo(Remise.indisponible("DOSSIER_ABSENT"));
    }

    @Test
    void a_server_inside_the_network_is_refused_unless_allowed() {
        assertThat(deliver(serveur.address(), serveur.empreinte(), PASSWORD, false))
                .isEqualTo(new Remise.Refusee("ADRESSE_REFUSEE"));
        assertThat(serveur.logins()).isZero();
    }

    @Test
    void nobody_at_the_port_is_tried_again() {
        assertThat(deliver("sftp://aiguillage@localhost:1/depots", serveur.empreinte(), PASSWORD))
                .isEqualTo(Remise.indisponible("CONNEXION_REFUSEE"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "depots",
                "https://aiguillage@localhost/depots",
                "sftp://localhost/depots",
                "sftp://aiguillage@localhost",
                "sftp://aiguillage:secret@localhost/depots",
                "sftp://aiguillage@local host/depots"
            })
    void what_is_no_address_is_refused(String address) {
        assertThat(deliver(address, serveur.empreinte(), PASSWORD)).isEqualTo(new Remise.Refusee("ADRESSE_INVALIDE"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ARS-44.motDePasse=x",
                "ARS-44.empreinte=SHA256:court\nARS-44.motDePasse=tres-secret",
                "ARS-44.empreinte=SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "ARS-44.empreinte=SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nARS-44.cle=/nulle/part",
                "ARS-44=tres-secret"
            })
    void secrets_that_would_not_do_are_refused_at_the_start_without_being_told(String lines) throws IOException {
        var file = Files.writeString(folder.resolve("secrets"), lines);
        assertThatThrownBy(() -> SftpSecrets.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ARS-44")
                .hasMessageNotContaining("tres-secret");
    }

    private JsonNode json() throws IOException {
        return Json.parse(Files.readAllBytes(serveur.folder().resolve("ordre-1.json")), JsonNode.class);
    }

    private Remise deliver() {
        return deliver(serveur.address(), serveur.empreinte(), PASSWORD);
    }

    private Remise deliver(String address, String empreintes, String secret) {
        return deliver(address, empreintes, secret, true);
    }

    private Remise deliver(String address, String empreintes, String secret, boolean allowPrivate) {
        try (var visites = new Visites(settings(empreintes, secret, allowPrivate))) {
            return new SftpPorteur(visites, coffre.descellement(), URI.create("https://boite.invalid"))
                    .deliver(pli(address));
        }
    }

    private SftpSettings settings(String empreintes, String secret, boolean allowPrivate) {
        var lines = "ARS-44.empreinte=" + empreintes + "\nARS-44." + secret + "\n";
        try {
            var secrets = SftpSecrets.read(Files.writeString(folder.resolve("secrets"), lines));
            return new SftpSettings(secrets, allowPrivate, Duration.ofSeconds(10), Duration.ofSeconds(1));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Pli pli(String address) {
        var order = Examples.order(
                "ordre-1",
                SIGNALEMENT,
                ARS,
                NatureTransmission.NOUVELLE,
                Set.of(Role.TRAITEMENT),
                coffre.contenu(SIGNALEMENT, false));
        return new Pli(order, "ordre-1", address, Instant.parse("2026-03-14T10:00:00Z"), Optional.empty());
    }
}

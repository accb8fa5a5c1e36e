package fr.aiguillage.forwarder;

import static fr.aiguillage.forwarder.ForwarderStack.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.annuaire.Destinataire.CanalDeclare;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.suivi.SuiviEvent.AccuseRecu;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierOuvert;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRemise;
import fr.aiguillage.forwarder.sftp.Serveur;
import fr.aiguillage.localstack.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SftpIT {
    @TempDir
    private Path folder;

    private final ForwarderStack stack = ForwarderStack.shared();
    private final SignalementId signalement = new SignalementId("s-" + UUID.randomUUID());
    private final DestinataireId ars = new DestinataireId("ARS-" + UUID.randomUUID());
    private final String ordre = UUID.randomUUID().toString();

    @Test
    void a_file_that_acknowledges_gives_its_reference_to_the_delivery_and_its_state_to_the_case() {
        try (var serveur = new Serveur(folder)) {
            stack.declare(ars, List.of(new CanalDeclare(CanalRemise.SFTP, serveur.address())));
            stack.run(settings(serveur), forwarder -> {
                stack.send(Examples.order(ordre, signalement, ars));
                stack.awaitSuivi(signalement, events -> events.size() == 2);
                assertThat(serveur.names()).contains(ordre + ".csv", ordre + ".json");

                write(serveur.folder().resolve(ordre + ".ack"), "{\"reference\":\"ARS44-2026-00123\"}");
                write(serveur.folder().resolve("d-un-autre.ack"), "");
                assertThat(stack.awaitSuivi(signalement, events -> events.size() == 3))
                        .containsExactly(
                                new DossierOuvert(signalement, ars, ordre),
                                new TransmissionRemise(signalement, ars, ordre, CanalRemise.SFTP, 1, Optional.empty()),
                                new AccuseRecu(signalement, ars, "sftp"));
                Await.until(
                        "acknowledgements are put away",
                        PATIENCE,
                        () -> serveur.names()
                                .equals(List.of(ordre + ".csv", ordre + ".json", "d-un-autre.ack.rejete").stream()
                                        .sorted()
                                        .toList()));
                assertThat(forwarder
                                .client("claire", "destinataire:" + ars)
                                .get("/v1/boite/" + signalement)
                                .text("/dossier/statut"))
                        .isEqualTo("ACCUSE");
            });
            assertThat(reference()).isEqualTo("ARS44-2026-00123");
        }
    }

    private String reference() {
        return stack.database()
                .withHandle(handle -> handle.createQuery("SELECT reference FROM remise WHERE ordre = :ordre")
                        .bind("ordre", ordre)
                        .mapTo(String.class)
                        .one());
    }

    private Map<String, String> settings(Serveur serveur) {
        var secrets = stack.folder().resolve("sftp-" + ars);
        write(
                secrets,
                "%s.empreinte=%s\n%s.motDePasse=%s\n".formatted(ars, serveur.empreinte(), ars, Serveur.MOT_DE_PASSE));
        return Map.of(
                "AIGUILLAGE_SFTP_SECRETS", secrets.toString(),
                "AIGUILLAGE_SFTP_ALLOW_PRIVATE", "true",
                "AIGUILLAGE_SFTP_RELEVE", "PT0.1S",
                "AIGUILLAGE_REMISE_BAIL", "PT1M");
    }

    private static void write(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

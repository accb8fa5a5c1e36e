package fr.aiguillage.forwarder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.annuaire.Destinataire.CanalDeclare;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.code.NatureTransmission;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionEchouee;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRemise;
import fr.aiguillage.forwarder.sirena.Sirena;
import fr.aiguillage.schemas.Message;
import fr.aiguillage.schemas.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SirenaIT {
    private static final String NAME = "Odette Quatrepommes";

    private final ForwarderStack stack = ForwarderStack.shared();
    private final SignalementId signalement = new SignalementId("s-" + UUID.randomUUID());
    private final DestinataireId ars = new DestinataireId("ARS-" + UUID.randomUUID());
    private final String ordre = UUID.randomUUID().toString();

    @Test
    void an_order_is_filed_with_its_personal_parts_and_its_reference_is_kept() {
        try (var sirena = new Sirena()) {
            declare(sirena);
            var victime = stack.seal(signalement, Sujet.VICTIME, "{\"identite\":{\"nom\":\"" + NAME + "\"}}");
            stack.run(settings(Sirena.CLE), forwarder -> {
                var contenu = Examples.contenu(Optional.of(victime.scelle()), Optional.empty());
                stack.send(Examples.order(
                        ordre, signalement, ars, NatureTransmission.NOUVELLE, Set.of(Role.TRAITEMENT), contenu));
                assertThat(stack.awaitSuivi(signalement, events -> events.size() == 2))
                        .last()
                        .isEqualTo(new TransmissionRemise(
                                signalement, ars, ordre, CanalRemise.SIRENA, 1, Optional.of("2026-03-RT1")));
            });
            assertThat(sirena.taken().getFirst().at("/victime/nom").textValue()).isEqualTo(NAME);
            assertThat(stack.all(Topics.ACCES).map(Message::event))
                    .filteredOn(event -> event.signalement().equals(signalement))
                    .extracting("raison")
                    .containsExactly("TRANSMISSION_SIRENA");
            assertThat(stack.logs()).doesNotContain(NAME);
        }
    }

    @Test
    void a_wrong_key_is_one_call_an_alert_and_a_dead_letter() {
        try (var sirena = new Sirena()) {
            declare(sirena);
            stack.run(settings(Sirena.CLE.replace('0', 'f')), forwarder -> {
                stack.send(Examples.order(ordre, signalement, ars));
                assertThat(stack.awaitSuivi(signalement, events -> events.size() == 2))
                        .last()
                        .isEqualTo(new TransmissionEchouee(
                                signalement,
                                ars,
                                ordre,
                                CanalRemise.SIRENA,
                                1,
                                "HTTP_401",
                                true,
                                Optional.empty(),
                                Optional.empty()));
                assertThat(forwarder
                                .client("alice", "admin")
                                .get("/v1/alertes")
                                .body()
                                .at("/alertes"))
                        .filteredOn(
                                alerte -> alerte.path("destinataire").asText().equals(ars.value()))
                        .extracting(alerte -> alerte.path("nature").asText())
                        .containsExactly("CANAL_DESACTIVE");
            });
        }
    }

    private void declare(Sirena sirena) {
        stack.declare(ars, List.of(new CanalDeclare(CanalRemise.SIRENA, sirena.address())));
    }

    private Map<String, String> settings(String cle) {
        try {
            var file = Files.writeString(stack.folder().resolve("sirena-" + ars), ars + "=" + cle + "\n");
            return Map.of("AIGUILLAGE_SIRENA_CLES", file.toString(), "AIGUILLAGE_REMISE_BAIL", "PT1M");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

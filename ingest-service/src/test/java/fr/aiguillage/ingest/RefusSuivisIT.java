package fr.aiguillage.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.MotifRefus;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementEvent.ReorientationDemandee;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRefusee;
import fr.aiguillage.localstack.Await;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.EventWriter;
import fr.aiguillage.schemas.Message;
import fr.aiguillage.schemas.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Refusals that destinataires wrote, forwarded by the one who writes to signalements. */
class RefusSuivisIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final DestinataireId CD = new DestinataireId("CD-54D");
    private static final DestinataireId DD = new DestinataireId("DD-54");

    private static Porte porte;

    private final EventWriter<SignalementId, SuiviEvent> writer =
            EventWriter.of(Topics.SUIVI, Decor.shared().registry());
    private final SignalementId id = new SignalementId(UUID.randomUUID().toString());

    @BeforeAll
    static void open() throws Exception {
        porte = Porte.open(Decor.shared());
    }

    @AfterAll
    static void close() {
        porte.close();
    }

    @Test
    void a_refusal_for_incompetence_is_forwarded_once_and_names_the_agent() {
        refuse("a", MotifRefus.INCOMPETENCE_MATERIELLE, Optional.of(DD));
        refuse("a", MotifRefus.INCOMPETENCE_MATERIELLE, Optional.of(DD));
        refuse("b", MotifRefus.INCOMPETENCE_TERRITORIALE, Optional.empty());
        Await.until("both are forwarded", PATIENCE, () -> events().size() >= 3);
        assertThat(events().stream().map(message -> message.envelope().id()).distinct())
                .containsExactly("refus/" + id + "/a", "refus/" + id + "/b");
        assertThat(events().getFirst().event())
                .isEqualTo(new ReorientationDemandee(
                        id, "une-agente", CD, MotifRefus.INCOMPETENCE_MATERIELLE, Optional.of(DD), Optional.empty()));
    }

    @Test
    void other_refusals_are_not() {
        refuse("doublon", MotifRefus.DOUBLON, Optional.empty());
        refuse("erreur", MotifRefus.ERREUR, Optional.of(DD));
        refuse("fin", MotifRefus.INCOMPETENCE_MATERIELLE, Optional.empty());
        Await.until("the last is forwarded", PATIENCE, () -> !events().isEmpty());
        assertThat(events()).extracting(message -> message.envelope().id()).containsExactly("refus/" + id + "/fin");
    }

    private void refuse(String name, MotifRefus motif, Optional<DestinataireId> propose) {
        var event = new TransmissionRefusee(id, CD, "une-agente", motif, propose, Optional.empty());
        var envelope = CloudEvent.of(id + "/" + name, "/forwarder", Instant.EPOCH);
        Decor.shared().send(List.of(writer.record(id, event, envelope)));
    }

    private List<Message<SignalementEvent>> events() {
        return Decor.shared().read(Topics.SIGNALEMENTS).stream()
                .filter(message -> message.event().signalement().equals(id))
                .toList();
    }
}

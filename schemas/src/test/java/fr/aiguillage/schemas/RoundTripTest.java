package fr.aiguillage.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.signalement.SignalementEvent.EffacementDemande;
import fr.aiguillage.domain.signalement.SignalementId;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoundTripTest {
    @Test
    void an_event_reads_as_it_was_written() {
        var serde = EventSerde.of(Topics.SIGNALEMENTS, Registry.inMemory());
        var event = new EffacementDemande(new SignalementId("s1"), "agent", Set.of(Sujet.LIEU, Sujet.VICTIME));
        var bytes = serde.serializer().serialize("signalements", event);
        assertThat(serde.deserializer().deserialize("signalements", bytes)).isEqualTo(event);
    }

    @Test
    void every_topic_has_its_codecs() {
        for (var topic : Topics.ALL) EventWriter.of(topic, Registry.inMemory());
        EventSerde.ofStore("memoires", fr.aiguillage.domain.traitement.Memoire.class, Registry.inMemory());
        assertThat(Instant.EPOCH).isNotNull();
    }
}

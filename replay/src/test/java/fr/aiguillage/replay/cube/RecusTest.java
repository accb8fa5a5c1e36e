package fr.aiguillage.replay.cube;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.signalement.EtatSignalement;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.EventReader;
import fr.aiguillage.schemas.EventWriter;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows made without objects are those made of objects. */
class RecusTest {
    private static final long SEED = 20261125;

    private final Registry registry = Registry.inMemory();
    private final EventWriter<SignalementId, SignalementEvent> writer = EventWriter.of(Topics.SIGNALEMENTS, registry);
    private final EventReader<SignalementId, SignalementEvent> reader =
            EventReader.withoutSealed(Topics.SIGNALEMENTS, registry);
    private final Lexique lexique = new Lexique();
    private final Etats etats = new Etats(lexique);
    private final Recus recus = new Recus(registry, value -> reader.value(value).event(), lexique);

    @TempDir
    Path folder;

    @Test
    void every_report_that_came_in_has_the_row_that_its_objects_have() {
        var past = received(20_000);
        try (var tranche = new Tranche(folder, 0, Tranche.Sizes.NONE, lexique)) {
            for (var recu : past)
                assertThat(recus.fold(record(recu.signalement(), recu), tranche))
                        .isTrue();
            tranche.settle();
            assertThat(tranche.fiches().size()).isEqualTo(past.size());
            for (var row = 0; row < past.size(); row++) {
                var recu = past.get(row);
                var cle = Cle.of(recu.signalement().value());
                assertThat(tranche.fiches().get(row)).isEqualTo(etats.row(cle, EtatSignalement.of(recu, false)));
            }
        }
    }

    private static List<SignalementRecu> received(int reports) {
        return Passe.of(SEED, reports).stream()
                .map(Passe::event)
                .filter(SignalementRecu.class::isInstance)
                .map(SignalementRecu.class::cast)
                .toList();
    }

    @Test
    void other_events_other_keys_and_no_value_are_left_to_others() {
        var later = Passe.of(SEED, 100).stream()
                .map(Passe::event)
                .filter(event -> !(event instanceof SignalementRecu))
                .findFirst()
                .orElseThrow();
        var recu = received(1).getFirst();
        try (var tranche = new Tranche(folder, 0, Tranche.Sizes.NONE, lexique)) {
            assertThat(recus.fold(record(later.signalement(), later), tranche)).isFalse();
            assertThat(recus.fold(record(later.signalement(), recu), tranche)).isFalse();
            assertThat(recus.fold(new ConsumerRecord<>("signalements", 0, 0, new byte[0], null), tranche))
                    .isFalse();
            tranche.settle();
            assertThat(tranche.fiches().size()).isZero();
        }
    }

    private ConsumerRecord<byte[], ByteBuffer> record(SignalementId key, SignalementEvent event) {
        var written = writer.record(key, event, CloudEvent.of("id", "/essai", Instant.EPOCH));
        return new ConsumerRecord<>("signalements", 0, 0, written.key(), ByteBuffer.wrap(written.value()));
    }
}

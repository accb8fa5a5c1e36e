package fr.aiguillage.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.signalement.SignalementEvent.EffacementDemande;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.SignalementId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {
    private static final int SEEDS = 200;

    static Stream<Class<? extends Record>> roots() {
        return Roots.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("roots")
    <T extends Record> void whatever_is_written_reads_the_same(Class<T> type) {
        var format = new WireFormat<>("topic", type, Registry.inMemory());
        for (int seed = 0; seed < SEEDS; seed++) {
            var sample = Samples.random(type, seed);
            assertThat(format.decode(format.encode(sample)))
                    .as("seed %d", seed)
                    .isEqualTo(new Decoded<>(sample, false));
        }
    }

    @Test
    void equal_sets_have_equal_bytes_whatever_their_order() {
        assertThat(bytes(Sujet.LIEU, Sujet.VICTIME)).isEqualTo(bytes(Sujet.VICTIME, Sujet.LIEU));
    }

    private static byte[] bytes(Sujet... sujets) {
        Set<Sujet> ordered = new LinkedHashSet<>(List.of(sujets));
        return new WireFormat<>("signalements", EffacementDemande.class, Registry.inMemory())
                .encode(new EffacementDemande(new SignalementId("s"), "agent", ordered));
    }

    @Test
    void an_instant_is_kept_to_the_microsecond() {
        var format = new WireFormat<>("signalements", SignalementRecu.class, Registry.inMemory());
        var recu = Samples.random(SignalementRecu.class, 7);
        assertThat(format.decode(format.encode(recu)).event().recuLe()).isEqualTo(recu.recuLe());
    }
}

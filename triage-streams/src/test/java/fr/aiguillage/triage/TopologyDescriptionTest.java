package fr.aiguillage.triage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.schemas.Registry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TopologyDescriptionTest {
    /** The name of the store is state: to change it is to lose what triage remembers. */
    @Test
    void the_topology_is_the_approved_one() throws IOException {
        var metrics = new TriageMetrics(new SimpleMeterRegistry());
        var built = new TriageTopology(Registry.inMemory(), Policies.DECISIONS, metrics).build();
        assertThat(built.describe().toString()).isEqualToIgnoringWhitespace(approved());
    }

    private static String approved() throws IOException {
        try (var in = TopologyDescriptionTest.class.getResourceAsStream("/approved/topology.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        }
    }
}

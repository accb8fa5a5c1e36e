package fr.aiguillage.triage;

import static fr.aiguillage.triage.Signalements.FROM_MARCH_2026;
import static fr.aiguillage.triage.Signalements.recu;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SilentRegistryTest {
    @TempDir
    Path state;

    /** It knows what it is told, and does not answer when asked. */
    private static final class Silent implements Registry {
        private final Registry told = Registry.inMemory();

        @Override
        public int register(String subject, String schema) {
            return told.register(subject, schema);
        }

        @Override
        public Optional<String> byId(int id) {
            throw new IllegalStateException("no answer");
        }
    }

    @Test
    void a_report_is_no_rebut_when_the_registry_does_not_answer_it_is_read_again() {
        try (var driver = new Driver(state, new Silent(), Policies.DECISIONS)) {
            assertThatThrownBy(() -> driver.send("e1", recu("s1", FROM_MARCH_2026)))
                    .isInstanceOf(StreamsException.class);
            assertThat(driver.records(Topics.REBUTS)).isEmpty();
        }
    }
}

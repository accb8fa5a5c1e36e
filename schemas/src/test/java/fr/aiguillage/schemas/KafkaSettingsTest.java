package fr.aiguillage.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaSettingsTest {
    private static final KafkaSettings KAFKA = KafkaSettings.of("localhost:9092");

    @Test
    void what_is_produced_is_on_every_replica_once() {
        assertThat(KAFKA.producer()).containsAllEntriesOf(Map.of("acks", "all", "enable.idempotence", "true"));
    }

    @Test
    void only_what_is_committed_is_read() {
        assertThat(KAFKA.consumer()).containsEntry("isolation.level", "read_committed");
        assertThat(KAFKA.consumer("group")).containsEntry("isolation.level", "read_committed");
    }

    @Test
    void a_consumer_that_keeps_its_offsets_never_jumps() {
        assertThat(KAFKA.consumer()).containsEntry("auto.offset.reset", "none").doesNotContainKey("group.id");
    }

    @Test
    void what_an_installation_says_in_a_file_wins(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("kafka.properties"), "security.protocol=SSL\nacks=1\n");
        assertThat(KAFKA.with(file).producer())
                .containsEntry("security.protocol", "SSL")
                .containsEntry("acks", "1");
        assertThat(KAFKA.with(file).admin()).containsEntry("bootstrap.servers", "localhost:9092");
    }
}

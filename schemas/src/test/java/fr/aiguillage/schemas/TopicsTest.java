package fr.aiguillage.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.annuaire.DestinataireId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private static final Path DOC = Path.of("../docs/topics.md");

    @Test
    void the_documented_table_is_this_list() throws IOException {
        assertThat(Files.readString(DOC)).contains(table());
    }

    private static String table() {
        return Topics.ALL.stream().map(TopicsTest::row).collect(Collectors.joining("\n"));
    }

    private static String row(Topic<?, ?> topic) {
        var events =
                WireFormat.records(topic.eventType()).map(Class::getSimpleName).collect(Collectors.joining(", "));
        return "| `%s` | %d | %s | %s |".formatted(topic.name(), topic.partitions(), kept(topic), events);
    }

    private static String kept(Topic<?, ?> topic) {
        if ("compact".equals(topic.config().get("cleanup.policy"))) return "last by key";
        var millis = Long.parseLong(topic.config().getOrDefault("retention.ms", "0"));
        return millis < 0 ? "for ever" : Duration.ofMillis(millis).toDays() + " days";
    }

    @Test
    void the_referentiel_has_one_partition_and_is_never_compacted() {
        assertThat(Topics.REFERENTIEL.partitions()).isEqualTo(1);
        assertThat(Topics.REFERENTIEL.config())
                .doesNotContainKey("cleanup.policy")
                .containsEntry("retention.ms", "-1");
    }

    @Test
    void a_destinataire_has_a_topic_of_its_own() {
        assertThat(Topics.cellule(new DestinataireId("ARS-44")).name()).isEqualTo("cellule.ARS-44");
    }
}

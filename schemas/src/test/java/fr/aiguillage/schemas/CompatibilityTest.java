package fr.aiguillage.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompatibilityTest {
    static Stream<Schema> schemas() {
        return Roots.ALL.stream().map(Schemas::of);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void every_schema_reads_and_is_read_by_every_earlier_version(Schema schema) {
        assertThat(Compatibility.broken(schema, AvroHistory.of(schema.getName())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void every_schema_is_the_last_version_of_its_history(Schema schema) throws IOException {
        var history = AvroHistory.of(schema.getName());
        if (!history.isEmpty() && history.getLast().equals(schema)) return;
        var next = AvroHistory.file(schema.getName(), history.size() + 1);
        var proposed = Path.of("target").resolve(next);
        Files.createDirectories(proposed.getParent());
        Files.writeString(proposed, SchemaFormatter.format("json/pretty", schema) + "\n");
        fail("the schema changed: if that is meant, copy %s to %s and never change it again", proposed, next);
    }

    @Test
    void no_schema_that_was_ever_written_is_forgotten() throws IOException {
        try (var folders = Files.list(AvroHistory.FOLDER)) {
            var names = schemas().map(Schema::getName).toList();
            assertThat(folders.map(folder -> folder.getFileName().toString())).isSubsetOf(names);
        }
    }
}

package fr.aiguillage.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaRegistryIT {
    private static final String SCHEMA = "{\"schema\":\"\\\"string\\\"\"}";

    @TempDir
    Path folder;

    @Test
    void a_registry_in_memory_gives_back_a_schema_by_its_subject() {
        try (var registry = SchemaRegistry.start(folder)) {
            assertThat(Http.post(registry.url() + "/subjects/mots-value/versions", SCHEMA))
                    .contains("\"id\"");
            assertThat(Http.get(registry.url() + "/subjects")).isEqualTo("[\"mots-value\"]");
        }
    }

    @Test
    void a_registry_in_postgresql_remembers_after_a_restart() {
        try (var database = Database.start(folder.resolve("postgresql"))) {
            var url = database.jdbcUrl("registre");
            try (var registry = SchemaRegistry.start(folder, url)) {
                Http.post(registry.url() + "/subjects/mots-value/versions", SCHEMA);
            }
            try (var registry = SchemaRegistry.start(folder, url)) {
                assertThat(Http.get(registry.url() + "/subjects")).isEqualTo("[\"mots-value\"]");
            }
        }
    }
}

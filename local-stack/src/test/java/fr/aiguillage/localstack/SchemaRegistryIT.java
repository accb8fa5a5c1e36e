package fr.aiguillage.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.schemas.Registry;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaRegistryIT {
    private static final String SCHEMA = "{\"schema\":\"\\\"string\\\"\"}";

    private static final int WRITERS = 8;

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

    @Test
    void writers_that_begin_at_once_all_register_their_schema() throws InterruptedException, ExecutionException {
        try (var registry = SchemaRegistry.start(folder);
                var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (var subject = 0; subject < 10; subject++) {
                var name = "mots-" + subject;
                Callable<Integer> writer = () -> Registry.at(registry.url()).register(name, "\"string\"");
                var ids = new HashSet<Integer>();
                for (var id : writers.invokeAll(Collections.nCopies(WRITERS, writer))) ids.add(id.get());
                assertThat(ids).hasSize(1);
            }
        }
    }
}

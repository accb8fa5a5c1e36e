package fr.aiguillage.localstack.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path folder;

    @Test
    void emptying_removes_what_the_system_keeps_and_nothing_else() throws IOException {
        var kept = Files.createDirectories(folder.resolve("kafka")).resolve("segment");
        Files.writeString(kept, "…");
        var foreign = Files.writeString(folder.resolve("notes.txt"), "à moi");
        try (var data = DataFolder.open(folder)) {
            data.empty();
            assertThat(data.kafka()).doesNotExist();
        }
        assertThat(foreign).exists();
    }

    @Test
    void opening_keeps_everything() throws IOException {
        var kept = Files.createDirectories(folder.resolve("kafka"));
        try (var data = DataFolder.open(folder)) {
            assertThat(data.kafka()).isEqualTo(kept);
            assertThat(kept).exists();
        }
    }
}

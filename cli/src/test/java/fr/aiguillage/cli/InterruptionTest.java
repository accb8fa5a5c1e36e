package fr.aiguillage.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C in the middle of a replay, in a process of its own. */
class InterruptionTest {
    @TempDir
    private Path folder;

    @Test
    void a_replay_that_is_stopped_leaves_no_report() throws IOException, InterruptedException {
        var year = Commande.run(
                        "generer", "--du", "2025-07-01", "--au", "2026-06-30", "--nombre", "5000", "--graine", "1")
                .out();
        var history = Files.write(folder.resolve("histoire.ndjson"), Collections.nCopies(60, String.join("\n", year)));
        var replay = start(history);
        try (var said = new BufferedReader(new InputStreamReader(replay.getErrorStream(), UTF_8))) {
            assertThat(until(said, "Lecture")).isTrue();
            replay.toHandle().destroy(); // SIGTERM: a shell may have had SIGINT ignored for all that it started.
            assertThat(until(said, "Annulé : aucun rapport")).isTrue();
        }
        assertThat(replay.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(replay.exitValue()).isNotZero();
        assertThat(folder.toFile().list()).containsExactly("histoire.ndjson");
    }

    private static boolean until(BufferedReader said, String words) throws IOException {
        for (var line = said.readLine(); line != null; line = said.readLine()) if (line.contains(words)) return true;
        return false;
    }

    private Process start(Path history) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Aiguillage.class.getName(),
                "rejouer",
                "--reference",
                "associatif",
                "--variante",
                "centralise",
                "--depuis",
                history.toString(),
                "--sortie",
                folder.resolve("rapport").toString());
        return new ProcessBuilder(command).start();
    }
}

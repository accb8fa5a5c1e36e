package fr.aiguillage.localstack.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void on_a_terminal_the_bar_redraws_itself_and_ends_before_a_sentence() {
        var progress = progress(true);
        progress.show("Envoi", 1, 2);
        progress.show("Envoi", 2, 2);
        progress.say("Fini.");
        assertThat(text())
                .isEqualTo("\rEnvoi        [####################....................] 1 / 2"
                        + "\rEnvoi        [########################################] 2 / 2\nFini.\n");
    }

    @Test
    void elsewhere_a_line_is_written_every_ten_percent() {
        var progress = progress(false);
        for (var done = 0; done <= 100; done++) {
            progress.show("Envoi", done, 100);
        }
        assertThat(text().lines())
                .hasSize(11)
                .startsWith("Envoi 0 %", "Envoi 10 %")
                .endsWith("Envoi 100 %");
    }

    private Progress progress(boolean redraws) {
        return new Progress(new PrintStream(written, true, StandardCharsets.UTF_8), redraws);
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}

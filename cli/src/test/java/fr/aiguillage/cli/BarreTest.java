package fr.aiguillage.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class BarreTest {
    @Test
    void no_rate_is_told_before_there_is_one() {
        var out = new ByteArrayOutputStream();
        new Barre(new PrintStream(out, true, UTF_8), false).at("Mesures", 16, 100);
        assertThat(out.toString(UTF_8)).isEqualTo("Mesures                    [###.....................]  16 %\n");
    }
}

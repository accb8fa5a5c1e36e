package fr.aiguillage.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LignesTest {
    @Test
    void lines_come_one_by_one_with_their_number() throws IOException {
        assertThat(lines("a\n\nbc\r\nd", 10)).containsExactly("1:a", "2:", "3:bc\r", "4:d");
    }

    @Test
    void the_last_line_feed_makes_no_line() throws IOException {
        assertThat(lines("a\n", 10)).containsExactly("1:a");
        assertThat(lines("", 10)).isEmpty();
    }

    @Test
    void a_line_longer_than_the_buffer_comes_whole() throws IOException {
        var longLine = "x".repeat(200_000);
        assertThat(lines(longLine + "\nb", 1 << 20)).containsExactly("1:" + longLine, "2:b");
    }

    @Test
    void of_a_line_that_is_too_long_one_byte_more_is_kept_to_tell() throws IOException {
        assertThat(lines("x".repeat(200_000) + "\nb", 3)).containsExactly("1:xxxx", "2:b");
    }

    @Test
    void white_lines_are_blank() {
        assertThat(new Ligne(1, " \t\r".getBytes(UTF_8)).isBlank()).isTrue();
        assertThat(new Ligne(1, " {".getBytes(UTF_8)).isBlank()).isFalse();
    }

    private static List<String> lines(String text, int longest) throws IOException {
        var all = new ArrayList<String>();
        var lines = new Lignes(new ByteArrayInputStream(text.getBytes(UTF_8)), longest);
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            all.add(line.get().numero() + ":" + new String(line.get().json(), UTF_8));
        }
        return all;
    }
}

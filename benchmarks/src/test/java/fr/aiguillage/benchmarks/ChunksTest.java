package fr.aiguillage.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ChunksTest {
    @Test
    void chunks_read_as_one_stream() throws IOException {
        assertThat(read("5\r\nun\nde\r\nA\r\nux\ntrois\r\n\r\n0\r\n\r\n")).isEqualTo("un\ndeux\ntrois\r\n");
    }

    @Test
    void an_answer_that_breaks_off_is_not_taken_for_a_whole_one() {
        assertThatThrownBy(() -> read("5\r\nun\n")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("3\r\nun\n\r\n")).isInstanceOf(IOException.class);
    }

    private static String read(String wire) throws IOException {
        return new String(new Chunks(new ByteArrayInputStream(wire.getBytes(UTF_8))).readAllBytes(), UTF_8);
    }
}

package fr.aiguillage.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LotTest {
    @Test
    void results_come_in_the_order_of_the_lines_whatever_ends_first() throws Exception {
        var secondIsDone = new CountDownLatch(1);
        var lot = new Lot(line -> {
            if (line.numero() == 1) {
                awaitUninterruptibly(secondIsDone);
            } else {
                secondIsDone.countDown();
            }
            return (line.numero() + "\n").getBytes(UTF_8);
        });
        assertThat(run(lot, "a\nb\n\nd\n")).isEqualTo("1\n2\n4\n");
    }

    @Test
    void more_lines_than_may_be_under_way_all_get_their_result() throws Exception {
        var lines = IntStream.rangeClosed(1, 5_000).mapToObj(Integer::toString).collect(Collectors.joining("\n"));
        assertThat(run(new Lot(line -> new byte[] {'.'}), lines)).hasSize(5_000);
    }

    @Test
    void a_batch_is_read_to_its_end_before_anybody_reads_the_results() throws Exception {
        var lines = new ByteArrayInputStream("x\n".repeat(50_000).getBytes(UTF_8));
        var readsAtTheEnd = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int from, int length) {
                while (lines.available() > 0) {
                    Thread.onSpinWait();
                }
                super.write(bytes, from, length);
            }
        };
        new Lot(line -> new byte[] {'.'}).run(lines, readsAtTheEnd);
        assertThat(readsAtTheEnd.size()).isEqualTo(50_000);
    }

    @Test
    void a_connection_that_breaks_while_reading_ends_the_batch() throws Exception {
        var broken = InputStream.nullInputStream();
        broken.close();
        assertThatThrownBy(() -> new Lot(line -> new byte[0]).run(broken, new ByteArrayOutputStream()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_client_that_goes_away_ends_the_batch() throws Exception {
        var broken = OutputStream.nullOutputStream();
        broken.close();
        var lines = new ByteArrayInputStream("x\n".repeat(50_000).getBytes(UTF_8));
        assertThatThrownBy(() -> new Lot(line -> new byte[] {'.'}).run(lines, broken))
                .isInstanceOf(IOException.class);
    }

    private static String run(Lot lot, String lines) throws Exception {
        var out = new ByteArrayOutputStream();
        lot.run(new ByteArrayInputStream(lines.getBytes(UTF_8)), out);
        return out.toString(UTF_8);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package fr.aiguillage.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of an HTTP/1.1 answer that comes in chunks (RFC 9112, section 7.1), as one stream. */
final class Chunks extends InputStream {
    private final InputStream in;
    private int left;
    private boolean first = true;
    private boolean ended;

    Chunks(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (left == 0 && !ended) {
            nextChunk();
        }
        if (ended) {
            return -1;
        }
        var read = in.read(bytes, offset, Math.min(left, length));
        if (read < 0) {
            throw new IOException("closed in the middle of an answer");
        }
        left -= read;
        return read;
    }

    private void nextChunk() throws IOException {
        if (!first) {
            line(in);
        }
        first = false;
        left = Integer.parseInt(line(in), 16);
        ended = left == 0;
    }

    /** One line of the protocol, without its end. */
    static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new IOException("closed in the middle of an answer");
            }
            line.write(read);
        }
        return line.toString(ISO_8859_1).strip();
    }
}

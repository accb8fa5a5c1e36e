package fr.aiguillage.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a stream, one at a time, numbered from 1; what a line has beyond the longest allowed is not kept. */
final class Lignes {
    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[64 << 10];
    private int position;
    private int filled;
    private int numero;

    Lignes(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line, none at the end. */
    Optional<Ligne> next() throws IOException {
        if (!fill()) {
            return Optional.empty();
        }
        var line = new ByteArrayOutputStream(1024);
        while (fill() && !takeUpToLineFeed(line)) {
            // Goes on in the next buffer.
        }
        return Optional.of(new Ligne(++numero, line.toByteArray()));
    }

    /** Whether the line ended in this buffer. */
    private boolean takeUpToLineFeed(ByteArrayOutputStream line) {
        int from = position;
        while (position < filled && buffer[position] != '\n') {
            position++;
        }
        line.write(buffer, from, Math.min(position - from, longest + 1 - line.size()));
        return position < filled && buffer[position++] == '\n';
    }

    private boolean fill() throws IOException {
        if (position == filled) {
            position = 0;
            filled = Math.max(0, in.read(buffer));
        }
        return filled > 0;
    }
}

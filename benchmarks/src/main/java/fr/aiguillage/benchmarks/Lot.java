package fr.aiguillage.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.UUID;

/** One POST /v1/lots: lines go out while results come in, as the contract asks. */
record Lot(int port, String token, List<byte[]> lines, int reports) {
    private static final int BUFFER = 1 << 16;

    /** How many lines were taken in, and how many were not. */
    record Results(long taken, long refused) {
        Results plus(Results others) {
            return new Results(taken + others.taken, refused + others.refused);
        }
    }

    Results post() throws IOException, InterruptedException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var sending = Thread.ofPlatform().start(() -> send(socket));
            var results = results(new BufferedInputStream(socket.getInputStream(), BUFFER));
            sending.join();
            return results;
        }
    }

    private void send(Socket socket) {
        try {
            var out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
            out.write(head().getBytes(ISO_8859_1));
            for (var line = 0; line < reports; line++) {
                out.write(lines.get(line % lines.size()));
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String head() {
        return "POST /v1/lots HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nAuthorization: Bearer "
                + token + "\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\nContent-Length: " + length() + "\r\n\r\n";
    }

    private long length() {
        var length = 0L;
        for (var line = 0; line < reports; line++) {
            length += lines.get(line % lines.size()).length;
        }
        return length;
    }

    private static Results results(InputStream in) throws IOException {
        var status = Chunks.line(in);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException("the batch was answered " + status);
        }
        while (!Chunks.line(in).isEmpty()) {
            // The other headers say nothing that we need.
        }
        return count(new BufferedReader(new InputStreamReader(new Chunks(in), UTF_8), BUFFER));
    }

    private static Results count(BufferedReader lines) throws IOException {
        var taken = 0L;
        var refused = 0L;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains("\"erreurs\"")) {
                refused++;
            } else {
                taken++;
            }
        }
        return new Results(taken, refused);
    }
}

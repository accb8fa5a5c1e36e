package fr.aiguillage.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Requests that are ready to send, so that sending costs next to nothing: each body serves many times, each key once. */
final class Requests {
    private static final int KEY_LENGTH = 16;
    private static final byte[] HEX = "0123456789abcdef".getBytes(ISO_8859_1);

    private final byte[] head;
    private final List<byte[]> bodies;
    private final AtomicLong next = new AtomicLong();

    Requests(String token, List<String> bodies) {
        this.head = ("POST /v1/signalements HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Authorization: Bearer " + token + "\r\nIdempotency-Key: ")
                .getBytes(ISO_8859_1);
        this.bodies = bodies.stream().map(Requests::lengthAndBody).toList();
    }

    private static byte[] lengthAndBody(String body) {
        var bytes = body.getBytes(UTF_8);
        var length = ("\r\nContent-Length: " + bytes.length + "\r\n\r\n").getBytes(ISO_8859_1);
        return ByteBuffer.allocate(length.length + bytes.length)
                .put(length)
                .put(bytes)
                .array();
    }

    /** The next request, with a key that never served. */
    void putNext(ByteBuffer out) {
        var number = next.getAndIncrement();
        out.clear().put(head);
        putKey(out, number);
        out.put(bodies.get((int) (number % bodies.size()))).flip();
    }

    private static void putKey(ByteBuffer out, long number) {
        for (var digit = KEY_LENGTH - 1; digit >= 0; digit--) {
            out.put(HEX[(int) (number >>> (4 * digit)) & 0xF]);
        }
    }
}

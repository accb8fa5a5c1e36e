package fr.aiguillage.schemas;

import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * Avro's binary encoding, read where it lies (Avro 1.12 specification, "Binary encoding"). What the bytes do not hold is an
 * {@link IndexOutOfBoundsException}.
 */
final class Cursor {
    private static final int BITS = 7;

    private byte[] bytes = {};
    private int at;
    private int end;

    /** @param others in an array, which is read from so many bytes after their beginning */
    void over(ByteBuffer others, int from) {
        bytes = others.array();
        at = others.arrayOffset() + others.position() + from;
        end = others.arrayOffset() + others.limit();
    }

    byte[] bytes() {
        return bytes;
    }

    int at() {
        return at;
    }

    boolean isEnd() {
        return at == end;
    }

    /** An int, a long, the place of a symbol or of a branch: variable length, zigzag. */
    long number() {
        var raw = 0L;
        for (var shift = 0; shift < Long.SIZE; shift += BITS) {
            var next = bytes[at++];
            raw |= (next & 0x7FL) << shift;
            if (next >= 0) return raw >>> 1 ^ -(raw & 1);
        }
        throw new IndexOutOfBoundsException("a number has at most ten bytes");
    }

    /** The place of one of so many symbols or branches. */
    int choice(int among) {
        return Math.toIntExact(Objects.checkIndex(number(), (long) among));
    }

    boolean flag() {
        return bytes[at++] == 1;
    }

    void pass(long length) {
        if (length < 0 || length > end - at) throw new IndexOutOfBoundsException("it ends before");
        at += (int) length;
    }

    /** A string or bytes. */
    void passText() {
        pass(number());
    }
}

package fr.aiguillage.replay.cube;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** An id in 128 bits: that of a UUID, or a hash of any other text. Zero never is one: it marks an empty place. */
record Cle(long high, long low) {
    private static final int UUID_LENGTH = 36;

    static Cle of(String id) {
        return isUuid(id) ? ofUuid(id) : hashed(id);
    }

    /** As {@link java.util.UUID} writes it; by hand, since every record of every replay comes here. */
    private static boolean isUuid(String id) {
        if (id.length() != UUID_LENGTH) return false;
        for (var at = 0; at < UUID_LENGTH; at++) {
            var dash = at == 8 || at == 13 || at == 18 || at == 23;
            if (dash ? id.charAt(at) != '-' : digit(id.charAt(at)) < 0) return false;
        }
        return true;
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') return c - '0';
        return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    }

    private static Cle ofUuid(String id) {
        return new Cle(
                hex(id, 0, 8) << 32 | hex(id, 9, 13) << 16 | hex(id, 14, 18), hex(id, 19, 23) << 48 | hex(id, 24, 36));
    }

    private static long hex(String id, int from, int to) {
        var value = 0L;
        for (var at = from; at < to; at++) value = value << 4 | digit(id.charAt(at));
        return value;
    }

    static Cle hashed(String id) {
        try {
            var digest =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)));
            return new Cle(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    long spread() {
        var mixed = (high ^ Long.rotateLeft(low, 32)) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 32;
    }
}

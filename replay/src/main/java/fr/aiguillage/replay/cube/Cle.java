package fr.aiguillage.replay.cube;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** An id in 128 bits: that of a UUID, or a hash of any other text. */
record Cle(long high, long low) {
    private static final int UUID_LENGTH = 36;
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Cle::sha256);

    static Cle of(String id) {
        var text = id.getBytes(StandardCharsets.UTF_8);
        return isUuid(text, 0, text.length) ? ofUuid(text, 0) : hashed(id);
    }

    /** As {@link java.util.UUID} writes it; by hand, since every record of every replay comes here. */
    static boolean isUuid(byte[] text, int from, int length) {
        if (length != UUID_LENGTH) return false;
        for (var at = 0; at < UUID_LENGTH; at++) {
            var dash = at == 8 || at == 13 || at == 18 || at == 23;
            if (dash ? text[from + at] != '-' : digit(text[from + at]) < 0) return false;
        }
        return true;
    }

    private static int digit(byte c) {
        if (c >= '0' && c <= '9') return c - '0';
        return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    }

    /** Of a text that {@link #isUuid}. */
    static Cle ofUuid(byte[] text, int from) {
        return new Cle(
                hex(text, from, 8) << 32 | hex(text, from + 9, 4) << 16 | hex(text, from + 14, 4),
                hex(text, from + 19, 4) << 48 | hex(text, from + 24, 12));
    }

    private static long hex(byte[] text, int from, int digits) {
        var value = 0L;
        for (var at = from; at < from + digits; at++) value = value << 4 | digit(text[at]);
        return value;
    }

    static Cle hashed(String id) {
        var digest = ByteBuffer.wrap(SHA_256.get().digest(id.getBytes(StandardCharsets.UTF_8)));
        return new Cle(digest.getLong(), digest.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    long spread() {
        var mixed = (high ^ Long.rotateLeft(low, 32)) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 32;
    }
}

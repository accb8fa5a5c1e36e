package fr.aiguillage.replay.cube;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** An id in 128 bits: that of a UUID, or a hash of any other text. */
record Cle(long high, long low) {
    private static final int UUID_LENGTH = 36;
    /** What each byte is worth, -1 for what is no digit. */
    private static final byte[] DIGITS = digits();

    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Cle::sha256);

    private static byte[] digits() {
        var digits = new byte[256];
        Arrays.fill(digits, (byte) -1);
        for (byte digit = 0; digit < 16; digit++) digits["0123456789abcdef".charAt(digit)] = digit;
        return digits;
    }

    static Cle of(String id) {
        var text = id.getBytes(StandardCharsets.UTF_8);
        return isUuid(text, 0, text.length) ? ofUuid(text, 0) : hashed(id);
    }

    /** As {@link java.util.UUID} writes it; by hand, since every record of every replay comes here. */
    static boolean isUuid(byte[] text, int from, int length) {
        return length == UUID_LENGTH
                && text[from + 8] == '-'
                && text[from + 13] == '-'
                && text[from + 18] == '-'
                && text[from + 23] == '-'
                && (hex(text, from, 8)
                                | hex(text, from + 9, 4)
                                | hex(text, from + 14, 4)
                                | hex(text, from + 19, 4)
                                | hex(text, from + 24, 12))
                        >= 0;
    }

    /** Of a text that {@link #isUuid}. */
    static Cle ofUuid(byte[] text, int from) {
        return new Cle(
                hex(text, from, 8) << 32 | hex(text, from + 9, 4) << 16 | hex(text, from + 14, 4),
                hex(text, from + 19, 4) << 48 | hex(text, from + 24, 12));
    }

    /** Negative when there is anything else among the digits, of which there are at most fifteen. */
    private static long hex(byte[] text, int from, int digits) {
        var value = 0L;
        for (var at = from; at < from + digits; at++) value = value << 4 | DIGITS[text[at] & 0xFF];
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

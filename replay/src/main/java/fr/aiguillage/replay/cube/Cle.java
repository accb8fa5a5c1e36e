package fr.aiguillage.replay.cube;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** An id in 128 bits: that of a UUID, or a hash of any other text. Zero never is one: it marks an empty place. */
record Cle(long high, long low) {
    private static final int UUID_LENGTH = 36;

    static Cle of(String id) {
        return id.length() == UUID_LENGTH ? ofUuid(id) : hashed(id);
    }

    private static Cle ofUuid(String id) {
        try {
            var uuid = UUID.fromString(id);
            return uuid.toString().equals(id)
                    ? new Cle(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits())
                    : hashed(id);
        } catch (IllegalArgumentException notOne) {
            return hashed(id);
        }
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

package fr.aiguillage.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.Random;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA256 under a secret: what ids, receipt codes and pseudonyms derive from, so that the same input gives the same
 * name and nobody without the secret finds the input again. Thread-safe.
 */
public final class Hmac {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;

    /** Never fed: every call works on a clone, which costs less than a key set-up and suits virtual threads. */
    private final Mac keyed;

    private Hmac(byte[] secret) {
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(secret, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new SealingException("this Java has no " + ALGORITHM, e);
        }
    }

    /** @param file at least 32 random bytes in Base64, readable by its owner only */
    public static Hmac fromFile(Path file) {
        return new Hmac(decode(file, SecretFile.read(file)));
    }

    /** A new secret in a new file that only its owner may read. */
    public static Hmac create(Path file) {
        byte[] secret = Random.randBytes(SECRET_BYTES);
        SecretFile.create(file, Base64.getEncoder().encodeToString(secret));
        return new Hmac(secret);
    }

    /**
     * 32 bytes. Each part goes in with its length, so no two lists of parts give the same bytes.
     *
     * @param use what the value is for; values of two uses have nothing in common
     */
    public byte[] mac(String use, byte[]... parts) {
        Mac mac = copy();
        feed(mac, use.getBytes(UTF_8));
        for (byte[] part : parts) {
            feed(mac, part);
        }
        return mac.doFinal();
    }

    private Mac copy() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this Java cannot copy " + ALGORITHM, e);
        }
    }

    private static void feed(Mac mac, byte[] part) {
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
        mac.update(part);
    }

    private static byte[] decode(Path file, String text) {
        try {
            byte[] secret = Base64.getDecoder().decode(text);
            if (secret.length >= SECRET_BYTES) {
                return secret;
            }
        } catch (IllegalArgumentException e) {
            // Same answer as for a short one; the decoder's message may quote the secret.
        }
        throw new SealingException(
                "the secret file %s does not hold at least %d bytes in Base64".formatted(file, SECRET_BYTES));
    }
}

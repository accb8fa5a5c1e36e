package fr.aiguillage.replay.cube;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Names for reports under a key that nobody keeps: they hold for one run. One thread. */
final class Pseudonymes {
    private static final int KEY_BYTES = 32;
    private static final int NAME_BYTES = 10;

    private final Mac mac;

    Pseudonymes() {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    String of(Cle cle) {
        var bytes = ByteBuffer.allocate(2 * Long.BYTES).putLong(cle.high()).putLong(cle.low());
        return HexFormat.of().formatHex(mac.doFinal(bytes.array()), 0, NAME_BYTES);
    }
}

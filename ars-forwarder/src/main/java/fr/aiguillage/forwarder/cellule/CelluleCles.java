package fr.aiguillage.forwarder.cellule;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The public keys of destinataires that consume Kafka themselves, by SHA-256 thumbprint (RFC 7638). The directory says
 * whose each is, so that neither a file alone nor an entry alone lets anybody read.
 */
public final class CelluleCles {
    private final Map<String, ECKey> byThumbprint;

    private CelluleCles(Map<String, ECKey> byThumbprint) {
        this.byThumbprint = Map.copyOf(byThumbprint);
    }

    /**
     * Every {@code *.json} of a folder: one JWK each (RFC 7517), EC P-256.
     *
     * @throws IllegalArgumentException when one is something else; names the file, quotes nothing of it
     */
    public static CelluleCles read(Path folder) throws IOException {
        var keys = new HashMap<String, ECKey>();
        try (var files = Files.newDirectoryStream(folder, "*.json")) {
            for (var file : files) {
                var key = parse(file);
                keys.put(thumbprint(key), key);
            }
        }
        return new CelluleCles(keys);
    }

    private static ECKey parse(Path file) throws IOException {
        try {
            if (JWK.parse(Files.readString(file)) instanceof ECKey key) return valid(file, key);
            throw bad(file, "not an EC key");
        } catch (ParseException | IllegalArgumentException e) {
            throw e instanceof BadKey known ? known : bad(file, "not a JWK");
        }
    }

    private static ECKey valid(Path file, ECKey key) {
        if (key.isPrivate()) throw bad(file, "holds the private key, which must stay with its owner");
        if (!Curve.P_256.equals(key.getCurve())) throw bad(file, "not on curve P-256");
        if (key.getKeyUse() != null && !KeyUse.ENCRYPTION.equals(key.getKeyUse()))
            throw bad(file, "not for encryption");
        if (key.getAlgorithm() != null && !JWEAlgorithm.ECDH_ES.equals(key.getAlgorithm()))
            throw bad(file, "not for ECDH-ES");
        return key;
    }

    private static BadKey bad(Path file, String why) {
        return new BadKey(file.getFileName() + ": " + why);
    }

    private static final class BadKey extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        BadKey(String message) {
            super(message);
        }
    }

    private static String thumbprint(ECKey key) {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    Optional<ECKey> find(String thumbprint) {
        return Optional.ofNullable(byThumbprint.get(thumbprint));
    }

    public Set<String> thumbprints() {
        return byThumbprint.keySet();
    }
}

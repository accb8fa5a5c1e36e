package fr.aiguillage.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Optional;

/** The keys to which third parties encrypt the personal part of what they publish in Kafka: EC P-256, as a JWK set. */
final class CleDepots {
    private final JWKSet keys;

    private CleDepots(JWKSet keys) {
        this.keys = keys;
    }

    /** The keys in that file; it is made, for its owner only, when it is not there. */
    static CleDepots open(Path file) {
        try {
            return new CleDepots(Files.exists(file) ? read(file) : create(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or make the key file " + file, e);
        }
    }

    /** GET /v1/cles/depots: what anyone may have. */
    void routes(HttpRouting.Builder routing) {
        byte[] publicKeys = keys.toPublicJWKSet().toString().getBytes(UTF_8);
        routing.get(
                "/v1/cles/depots",
                (request, response) -> response.header(HeaderNames.CONTENT_TYPE, "application/jwk-set+json")
                        .send(publicKeys));
    }

    /** What a compact JWE holds; empty when it is not one for these keys. */
    Optional<byte[]> open(String jwe) {
        try {
            var sealed = JWEObject.parse(jwe);
            return key(sealed.getHeader()).flatMap(key -> decrypt(sealed, key));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private Optional<ECKey> key(JWEHeader header) {
        boolean ours = JWEAlgorithm.ECDH_ES.equals(header.getAlgorithm())
                && EncryptionMethod.A256GCM.equals(header.getEncryptionMethod())
                && header.getCompressionAlgorithm() == null;
        return ours
                ? Optional.ofNullable(keys.getKeyByKeyId(header.getKeyID())).map(ECKey.class::cast)
                : Optional.empty();
    }

    private static Optional<byte[]> decrypt(JWEObject sealed, ECKey key) {
        try {
            sealed.decrypt(new ECDHDecrypter(key));
            return Optional.of(sealed.getPayload().toBytes());
        } catch (JOSEException e) {
            return Optional.empty();
        }
    }

    private static JWKSet read(Path file) throws IOException {
        try {
            return JWKSet.load(file.toFile());
        } catch (ParseException e) {
            // Without the cause: its message may quote the file.
            throw new IOException("not a JWK set: " + file);
        }
    }

    private static JWKSet create(Path file) throws IOException {
        var keys = new JWKSet(generate());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, keys.toString(false));
        return keys;
    }

    private static ECKey generate() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.ENCRYPTION)
                    .algorithm(JWEAlgorithm.ECDH_ES)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("this Java has no P-256", e);
        }
    }
}

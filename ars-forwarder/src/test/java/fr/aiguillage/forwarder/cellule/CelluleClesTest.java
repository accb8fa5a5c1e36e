package fr.aiguillage.forwarder.cellule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.JWKGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CelluleClesTest {
    @TempDir
    private Path folder;

    @Test
    void a_key_is_found_by_its_thumbprint_whatever_its_file_is_called() throws Exception {
        var key = p256().generate();
        write(key.toPublicJWK().toJSONString());
        var read = CelluleCles.read(folder);
        assertThat(read.find(key.computeThumbprint().toString())).contains(key.toPublicJWK());
        assertThat(read.find("another")).isEmpty();
    }

    @Test
    void a_private_key_is_refused_and_not_quoted() throws Exception {
        var key = p256().generate();
        write(key.toJSONString());
        assertThatThrownBy(() -> CelluleCles.read(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("une.json: holds the private key, which must stay with its owner");
    }

    @Test
    void what_is_no_key_for_this_use_says_why() throws Exception {
        refused("Bonjour", "not a JWK");
        refused(new RSAKeyGenerator(2048).generate().toPublicJWK().toJSONString(), "not an EC key");
        refused(publicKey(new ECKeyGenerator(Curve.P_384)), "not on curve P-256");
        refused(publicKey(p256().keyUse(KeyUse.SIGNATURE)), "not for encryption");
        refused(publicKey(p256().algorithm(JWEAlgorithm.ECDH_ES_A128KW)), "not for ECDH-ES");
    }

    private void refused(String content, String why) throws Exception {
        write(content);
        assertThatThrownBy(() -> CelluleCles.read(folder)).hasMessage("une.json: " + why);
    }

    private static ECKeyGenerator p256() {
        return new ECKeyGenerator(Curve.P_256);
    }

    private static String publicKey(JWKGenerator<ECKey> generator) throws Exception {
        return generator.generate().toPublicJWK().toJSONString();
    }

    private void write(String content) throws Exception {
        Files.writeString(folder.resolve("une.json"), content);
    }
}

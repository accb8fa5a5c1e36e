package fr.aiguillage.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** A Tink keyset as JSON, as Tink's own tools read and write it, in a file that only its owner may read. */
final class KeysetFile {
    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private KeysetFile() {}

    static KeysetHandle read(Path file) {
        String json = SecretFile.read(file);
        try {
            KeysetHandle keyset = TinkJsonProtoKeysetFormat.parseKeyset(
                    json, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
            aead(keyset);
            return keyset;
        } catch (GeneralSecurityException e) {
            // Without the cause: a parser's message may quote the file.
            throw new SealingException("the master key file " + file + " is not a Tink AEAD keyset in JSON");
        }
    }

    static KeysetHandle create(Path file) {
        try {
            return write(
                    file, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()));
        } catch (GeneralSecurityException e) {
            throw new SealingException("cannot make a master key", e);
        }
    }

    static KeysetHandle write(Path file, KeysetHandle keyset) throws GeneralSecurityException {
        SecretFile.create(
                file,
                TinkJsonProtoKeysetFormat.serializeKeyset(
                        keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
        return keyset;
    }

    static Aead aead(KeysetHandle keyset) throws GeneralSecurityException {
        return keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }
}

package fr.aiguillage.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;

/** A key service in this process, found like the real ones: by META-INF/services. */
public final class StubKeyService implements KmsClient {
    static final String URI = "stub-kms://key";
    static final String AWAY = "stub-kms://away";

    @Override
    public boolean doesSupport(String uri) {
        return uri.startsWith("stub-kms://");
    }

    @Override
    public KmsClient withCredentials(String path) {
        return this;
    }

    @Override
    public KmsClient withDefaultCredentials() {
        return this;
    }

    @Override
    public Aead getAead(String uri) throws GeneralSecurityException {
        return uri.equals(AWAY) ? new Away() : new AesGcmJce(new byte[32]);
    }

    private record Away() implements Aead {
        @Override
        public byte[] encrypt(byte[] clear, byte[] associated) throws GeneralSecurityException {
            throw new GeneralSecurityException("away");
        }

        @Override
        public byte[] decrypt(byte[] sealed, byte[] associated) throws GeneralSecurityException {
            throw new GeneralSecurityException("away");
        }
    }
}

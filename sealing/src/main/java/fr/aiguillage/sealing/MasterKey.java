package fr.aiguillage.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.KmsClient;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Wraps and unwraps data keys. Thread-safe. */
public final class MasterKey {
    private final String id;
    private final Set<String> ids;
    private final Aead aead;

    private MasterKey(String id, Set<String> ids, Aead aead) {
        this.id = id;
        this.ids = ids;
        this.aead = aead;
    }

    /**
     * @param uri {@code file:} and the path of a Tink keyset in JSON, or the URI of a key in a key service
     *     ({@code gcp-kms://}, {@code aws-kms://}) whose Tink integration is on the class path
     */
    public static MasterKey open(String uri) {
        return uri.startsWith("file:") ? ofFile(Path.of(uri.substring("file:".length()))) : ofKeyService(uri);
    }

    /** A new keyset in a new file that only its owner may read; an existing file is never replaced. */
    public static MasterKey create(Path file) {
        return ofKeyset(KeysetFile.create(file));
    }

    /** The key that wraps now: the primary key's id in a keyset, else the URI. */
    public String id() {
        return id;
    }

    boolean knows(String cleMaitre) {
        return ids.contains(cleMaitre);
    }

    byte[] wrap(byte[] key, CleId cle) throws GeneralSecurityException {
        return aead.encrypt(key, cle.boundToKey());
    }

    byte[] unwrap(byte[] wrapped, CleId cle) throws GeneralSecurityException {
        return aead.decrypt(wrapped, cle.boundToKey());
    }

    private static MasterKey ofFile(Path file) {
        return ofKeyset(KeysetFile.read(file));
    }

    private static MasterKey ofKeyset(KeysetHandle keyset) {
        String primary = name(keyset.getPrimary());
        try {
            return new MasterKey(primary, enabled(keyset), KeysetFile.aead(keyset));
        } catch (GeneralSecurityException e) {
            throw new SealingException("cannot use the master key " + primary, e);
        }
    }

    private static Set<String> enabled(KeysetHandle keyset) {
        return IntStream.range(0, keyset.size())
                .mapToObj(keyset::getAt)
                .filter(entry -> entry.getStatus() == KeyStatus.ENABLED)
                .map(MasterKey::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String name(KeysetHandle.Entry entry) {
        return Integer.toUnsignedString(entry.getId());
    }

    private static MasterKey ofKeyService(String uri) {
        KmsClient client = clientOf(uri);
        try {
            return new MasterKey(
                    uri, Set.of(uri), client.withDefaultCredentials().getAead(uri));
        } catch (GeneralSecurityException e) {
            throw new SealingException("cannot use the master key " + uri, e);
        }
    }

    private static KmsClient clientOf(String uri) {
        return ServiceLoader.load(KmsClient.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(client -> client.doesSupport(uri))
                .findFirst()
                .orElseThrow(() -> new SealingException("no master key at " + uri
                        + ": neither file:<path> nor a key service whose Tink integration is on the class path"));
    }
}

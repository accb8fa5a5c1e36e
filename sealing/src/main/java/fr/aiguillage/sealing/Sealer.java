package fr.aiguillage.sealing;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import fr.aiguillage.domain.administration.CleScellee;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.signalement.Octets;
import fr.aiguillage.domain.signalement.Scelle;
import fr.aiguillage.domain.signalement.SignalementId;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Seals personal data: AES-256-GCM under a data key that serves once and goes wrapped. Thread-safe.
 *
 * <p>The data key is bare bytes: a Tink keyset per key would cost more than the sealing.
 */
public final class Sealer {
    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 16;

    private final MasterKey master;

    public Sealer(MasterKey master) {
        this.master = master;
    }

    /** @throws SealingException when the master key cannot be used now, such as a key service that is away */
    public Sealing seal(SignalementId signalement, Sujet sujet, byte[] json) {
        var id = new CleId(signalement, sujet, randomId());
        byte[] key = Random.randBytes(KEY_BYTES);
        try {
            byte[] chiffre = new AesGcmJce(key).encrypt(json, id.boundToData());
            return sealing(id, chiffre, master.wrap(key, id));
        } catch (GeneralSecurityException e) {
            throw new SealingException("cannot seal " + id + " under the master key " + master.id(), e);
        }
    }

    private Sealing sealing(CleId id, byte[] chiffre, byte[] enveloppe) {
        return new Sealing(
                new Scelle(id.sujet(), id.cle(), Octets.of(chiffre)),
                new CleScellee(id.signalement(), id.sujet(), id.cle(), master.id(), Octets.of(enveloppe)));
    }

    private static String randomId() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Random.randBytes(ID_BYTES));
    }
}

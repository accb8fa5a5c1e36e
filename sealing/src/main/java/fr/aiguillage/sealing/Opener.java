package fr.aiguillage.sealing;

import com.google.crypto.tink.subtle.AesGcmJce;
import fr.aiguillage.domain.administration.CleScellee;
import fr.aiguillage.domain.signalement.Octets;
import fr.aiguillage.domain.signalement.Scelle;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.sealing.Ouverture.Cause;
import fr.aiguillage.sealing.Ouverture.Efface;
import fr.aiguillage.sealing.Ouverture.Illisible;
import fr.aiguillage.sealing.Ouverture.Ouvert;
import java.security.GeneralSecurityException;

/** Opens what a {@link Sealer} sealed. Keeps no key: one that is destroyed opens nothing more. Thread-safe. */
public final class Opener {
    private final MasterKey master;
    private final KeySource keys;

    public Opener(MasterKey master, KeySource keys) {
        this.master = master;
        this.keys = keys;
    }

    public Ouverture open(SignalementId signalement, Scelle scelle) {
        return keys.find(signalement, scelle.sujet(), scelle.cle())
                .map(cle -> open(CleId.of(signalement, scelle), cle, scelle.chiffre()))
                .orElseGet(Efface::new);
    }

    private Ouverture open(CleId id, CleScellee cle, Octets chiffre) {
        if (!master.knows(cle.cleMaitre())) {
            return new Illisible(Cause.CLE_MAITRE_INCONNUE);
        }
        try {
            return open(id, master.unwrap(cle.enveloppe().toByteArray(), id), chiffre);
        } catch (GeneralSecurityException e) {
            return new Illisible(Cause.ENVELOPPE_REFUSEE);
        }
    }

    private static Ouverture open(CleId id, byte[] key, Octets chiffre) {
        try {
            return new Ouvert(Octets.of(new AesGcmJce(key).decrypt(chiffre.toByteArray(), id.boundToData())));
        } catch (GeneralSecurityException e) {
            return new Illisible(Cause.CHIFFRE_REFUSE);
        }
    }
}

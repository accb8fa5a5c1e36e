package fr.aiguillage.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.aiguillage.domain.administration.CleScellee;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.signalement.Scelle;
import fr.aiguillage.domain.signalement.SignalementId;

/**
 * Names one data key; as text it is the key of its record in the topic {@code cles}.
 *
 * @param cle random id of the data key, without a slash, so that the text reads back in one way only
 */
public record CleId(SignalementId signalement, Sujet sujet, String cle) {
    public CleId {
        if (cle.isBlank() || cle.indexOf('/') >= 0) {
            throw new IllegalArgumentException("a key id is neither blank nor has a slash: \"%s\"".formatted(cle));
        }
    }

    public static CleId of(CleScellee cle) {
        return new CleId(cle.signalement(), cle.sujet(), cle.cle());
    }

    public static CleId of(SignalementId signalement, Scelle scelle) {
        return new CleId(signalement, scelle.sujet(), scelle.cle());
    }

    /** The inverse of {@link #toString()}. */
    public static CleId parse(String text) {
        int cle = text.lastIndexOf('/');
        int sujet = text.lastIndexOf('/', cle - 1);
        if (cle < 0 || sujet < 0) {
            throw new IllegalArgumentException("not <signalement>/<sujet>/<cle>: \"%s\"".formatted(text));
        }
        return new CleId(
                new SignalementId(text.substring(0, sujet)),
                Sujet.valueOf(text.substring(sujet + 1, cle)),
                text.substring(cle + 1));
    }

    @Override
    public String toString() {
        return signalement + "/" + sujet + "/" + cle;
    }

    /** What the sealed data are bound to: moved to another signalement, subject or key, they no longer open. */
    byte[] boundToData() {
        return ("aiguillage/scelle/" + this).getBytes(UTF_8);
    }

    /** What the wrapped key is bound to. */
    byte[] boundToKey() {
        return ("aiguillage/cle/" + this).getBytes(UTF_8);
    }
}

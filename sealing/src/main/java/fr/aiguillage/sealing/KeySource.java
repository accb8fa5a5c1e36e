package fr.aiguillage.sealing;

import fr.aiguillage.domain.administration.CleScellee;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.signalement.SignalementId;
import java.util.Optional;

/** Where the wrapped data keys are found. */
@FunctionalInterface
public interface KeySource {
    /** Empty says that the key was destroyed: a source that misses one reads {@code cles} to its end before it answers. */
    Optional<CleScellee> find(SignalementId signalement, Sujet sujet, String cle);
}

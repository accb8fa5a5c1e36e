package fr.aiguillage.domain.administration;

import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.signalement.Octets;
import fr.aiguillage.domain.signalement.SignalementId;

/**
 * A data key, wrapped by the master key; topic {@code cles}, where a tombstone destroys it.
 *
 * @param cle random id of the data key, named by what it sealed
 * @param cleMaitre which master key wrapped it
 * @param enveloppe the wrapped key
 */
public record CleScellee(SignalementId signalement, Sujet sujet, String cle, String cleMaitre, Octets enveloppe) {}

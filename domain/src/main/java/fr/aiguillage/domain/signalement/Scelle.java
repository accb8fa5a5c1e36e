package fr.aiguillage.domain.signalement;

import fr.aiguillage.domain.code.Sujet;

/**
 * Personal data, encrypted at the door.
 *
 * @param sujet whom it speaks of
 * @param cle random id of the data key, to be found wrapped in the topic {@code cles}
 * @param chiffre ciphertext (AES-256-GCM) of a JSON object
 */
public record Scelle(Sujet sujet, String cle, Octets chiffre) {}

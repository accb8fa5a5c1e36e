package fr.aiguillage.sealing;

import fr.aiguillage.domain.signalement.Octets;

/** What opening a sealed part gives. */
public sealed interface Ouverture {
    /** @param json the personal data in clear; never printed */
    record Ouvert(Octets json) implements Ouverture {}

    /** The key was destroyed: nobody can read this any more. */
    record Efface() implements Ouverture {}

    /** The key exists and does not open it: a fault to look into, not an erasure. */
    record Illisible(Cause cause) implements Ouverture {}

    enum Cause {
        /** Wrapped by a master key that is not, or no longer, ours. */
        CLE_MAITRE_INCONNUE,
        /** Altered, put under another signalement, subject or id, or the key service did not answer. */
        ENVELOPPE_REFUSEE,
        /** Altered, or moved to another signalement, subject or id. */
        CHIFFRE_REFUSE
    }
}

package fr.aiguillage.forwarder.remise;

import fr.aiguillage.forwarder.remise.Remises.Claimed;
import java.time.Instant;

/**
 * What came of one attempt.
 *
 * @param fin when it was known
 */
record Issue(Claimed claimed, Remise remise, Instant fin) {
    Canaux.Cle cle() {
        return claimed.order().cle();
    }

    boolean isAcceptee() {
        return remise instanceof Remise.Acceptee;
    }
}

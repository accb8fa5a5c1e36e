package fr.aiguillage.forwarder.remise;

import fr.aiguillage.forwarder.remise.Remises.Claimed;

/** What became of a claim. */
sealed interface Fin {
    Claimed claimed();

    default Canaux.Cle cle() {
        return claimed().order().cle();
    }

    record Faite(Issue issue) implements Fin {
        @Override
        public Claimed claimed() {
            return issue.claimed();
        }
    }

    /** The attempt told nothing: it ends with its lease. */
    record Muette(Claimed claimed) implements Fin {}

    /** No attempt was made. */
    record PasCommencee(Claimed claimed) implements Fin {}
}

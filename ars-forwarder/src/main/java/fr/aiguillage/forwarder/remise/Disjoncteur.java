package fr.aiguillage.forwarder.remise;

import java.time.Duration;
import java.time.Instant;

/** The circuit breaker of one channel of one destinataire. Transitions are methods of the state that allows them. */
public sealed interface Disjoncteur {
    /** Orders go through; so many attempts failed in a row. */
    record Ferme(int echecs) implements Disjoncteur {
        @Override
        public Disjoncteur failed(Reglage reglage, Instant now) {
            var more = echecs + 1;
            return more >= reglage.seuil() ? new Ouvert(more, now.plus(reglage.sonde())) : new Ferme(more);
        }
    }

    /** No order goes through but one at a time, to probe. */
    record Ouvert(int echecs, Instant reprise) implements Disjoncteur {
        @Override
        public Disjoncteur failed(Reglage reglage, Instant now) {
            return new Ouvert(echecs + 1, now.plus(reglage.sonde()));
        }
    }

    /** The destinataire wants nothing by this channel any more (410), until a person enables it again. */
    record Desactive() implements Disjoncteur {
        @Override
        public Disjoncteur failed(Reglage reglage, Instant now) {
            return this;
        }

        @Override
        public Disjoncteur succeeded() {
            return this;
        }
    }

    /**
     * @param seuil failures in a row that open it
     * @param sonde between two probes
     */
    record Reglage(int seuil, Duration sonde) {
        private static final int[] PALIERS = {100, 90, 70, 50};

        /** The stage of an alert that so many failures in a row have reached, in percent of what is allowed; 0 for none. */
        int palier(int echecs) {
            for (var palier : PALIERS) if (100 * echecs >= palier * seuil) return palier;
            return 0;
        }
    }

    Disjoncteur failed(Reglage reglage, Instant now);

    default Disjoncteur succeeded() {
        return new Ferme(0);
    }
}

package fr.aiguillage.forwarder.remise;

import java.time.Duration;
import java.time.Instant;

/** The circuit breaker of one channel of one destinataire. Transitions are methods of the state that allows them. */
public sealed interface Disjoncteur {
    /** Orders go through; so many attempts failed in a row. */
    record Ferme(int echecs) implements Disjoncteur {
        @Override
        public Disjoncteur failed(Seuil seuil, Instant now) {
            var more = echecs + 1;
            return more >= seuil.echecs() ? new Ouvert(more, now.plus(seuil.sonde())) : new Ferme(more);
        }
    }

    /** No order goes through but one at a time, to probe. */
    record Ouvert(int echecs, Instant reprise) implements Disjoncteur {
        @Override
        public Disjoncteur failed(Seuil seuil, Instant now) {
            return new Ouvert(echecs + 1, now.plus(seuil.sonde()));
        }
    }

    /** The destinataire wants nothing by this channel any more (410), until a person enables it again. */
    record Desactive() implements Disjoncteur {
        @Override
        public Disjoncteur failed(Seuil seuil, Instant now) {
            return this;
        }

        @Override
        public Disjoncteur succeeded() {
            return this;
        }
    }

    /**
     * @param echecs in a row that open it, 1 to 1,000
     * @param sonde between two probes, up to an hour
     */
    record Seuil(int echecs, Duration sonde) {
        private static final int[] PALIERS = {100, 90, 70, 50};
        private static final Duration HOUR = Duration.ofHours(1);

        public Seuil {
            if (echecs < 1 || echecs > 1_000) throw new IllegalArgumentException("seuil: " + echecs);
            if (!sonde.isPositive() || sonde.compareTo(HOUR) > 0) throw new IllegalArgumentException("sonde: " + sonde);
        }

        /** The stage of an alert that so many failures in a row have reached, in percent of what is allowed; 0 for none. */
        int palier(int reached) {
            for (var palier : PALIERS) if (100 * reached >= palier * echecs) return palier;
            return 0;
        }
    }

    Disjoncteur failed(Seuil seuil, Instant now);

    default Disjoncteur succeeded() {
        return new Ferme(0);
    }
}

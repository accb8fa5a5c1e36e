package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.forwarder.remise.Remise.Acceptee;
import fr.aiguillage.forwarder.remise.Remise.Fermee;
import fr.aiguillage.forwarder.remise.Remise.Indisponible;
import fr.aiguillage.forwarder.remise.Remise.Panne;
import fr.aiguillage.forwarder.remise.Remise.Refusee;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where the delivery of one order stands. It waits (A_REMETTRE, EN_REPRISE), is claimed for one attempt, counted at
 * that moment (EN_REMISE), and ends as one of the states below.
 */
sealed interface Livraison {
    String statut();

    /** Attempts that count, the one that led here included if it does. */
    int tentative();

    /**
     * An attempt is under way.
     *
     * @param avance when it would have been due: it was made before its time, to probe a channel that is down
     */
    record EnRemise(int tentative, Optional<Instant> avance) implements Livraison {
        static EnRemise due(int tentative) {
            return new EnRemise(tentative, Optional.empty());
        }

        Livraison after(Remise remise, Reprises reprises, Instant now) {
            return switch (remise) {
                case Acceptee accepted -> new Remis(tentative, accepted.reference());
                case Refusee refused -> new Rebut(tentative, refused.issue());
                case Fermee closed -> new Rebut(tentative, closed.issue());
                case Indisponible down -> again(down.issue(), down.retryAfter(), reprises, now);
                case Panne down -> again(down.issue(), Optional.empty(), reprises, now);
            };
        }

        private Livraison again(String issue, Optional<Duration> retryAfter, Reprises reprises, Instant now) {
            if (avance.isPresent()) return new Rendue(tentative - 1, avance.get());
            if (tentative >= reprises.maximum()) return new Rebut(tentative, issue);
            return new EnReprise(tentative, issue, now.plus(reprises.delay(tentative, retryAfter)));
        }

        /** The attempt's process died: nobody knows what came of it, so it is tried again at once. */
        Livraison interrupted(Reprises reprises, Instant now) {
            return tentative >= reprises.maximum()
                    ? new Rebut(tentative, "INTERROMPUE")
                    : new EnReprise(tentative, "INTERROMPUE", now);
        }

        /** An annulment came across the attempt: nobody will hear what came of it. */
        EnReprise brokenOff(Instant end) {
            return new EnReprise(tentative, "INTERROMPUE", end);
        }

        @Override
        public String statut() {
            return "EN_REMISE";
        }
    }

    /** A probe before its time found the channel still down: as if nothing had been tried. */
    record Rendue(int tentative, Instant due) implements Livraison {
        @Override
        public String statut() {
            return "EN_REPRISE";
        }
    }

    /** To be tried again when due. */
    record EnReprise(int tentative, String issue, Instant due) implements Livraison {
        @Override
        public String statut() {
            return "EN_REPRISE";
        }
    }

    /** The channel accepted it. */
    record Remis(int tentative, Optional<String> reference) implements Livraison {
        @Override
        public String statut() {
            return "REMISE";
        }
    }

    /** This channel gave up, and another one takes over with attempts of its own. */
    record Suivante(int tentative, String issue, CanalRemise canal) implements Livraison {
        @Override
        public String statut() {
            return "A_REMETTRE";
        }
    }

    /** A dead letter: listed, and still in the inbox. */
    record Rebut(int tentative, String issue) implements Livraison {
        /** What becomes of it when there may be another channel. */
        Livraison or(Optional<CanalRemise> next) {
            return next.<Livraison>map(canal -> new Suivante(tentative, issue, canal))
                    .orElse(this);
        }

        @Override
        public String statut() {
            return "REBUT";
        }
    }
}

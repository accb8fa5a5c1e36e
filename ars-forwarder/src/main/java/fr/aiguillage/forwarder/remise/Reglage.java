package fr.aiguillage.forwarder.remise;

import fr.aiguillage.forwarder.remise.Disjoncteur.Seuil;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * How one channel of one destinataire is served.
 *
 * @param reprises when an attempt that failed is made again
 * @param seuil when the channel counts as down, and how it is probed
 * @param places attempts under way at once, 1 to 256
 * @param debit attempts a second, 1 to 10,000; no limit when empty
 * @param etalement over how long what waited is spread once the channel is back, up to a day
 */
public record Reglage(Reprises reprises, Seuil seuil, int places, Optional<Integer> debit, Duration etalement) {
    static final int MOST_PLACES = 256;
    static final int MOST_DEBIT = 10_000;
    private static final Duration DAY = Duration.ofDays(1);

    public Reglage {
        if (places < 1 || places > MOST_PLACES) throw new IllegalArgumentException("places: " + places);
        if (debit.filter(rate -> rate < 1 || rate > MOST_DEBIT).isPresent())
            throw new IllegalArgumentException("debit: " + debit.get());
        if (etalement.isNegative() || etalement.compareTo(DAY) > 0)
            throw new IllegalArgumentException("etalement: " + etalement);
    }

    /** 15 attempts over some 65 hours, 8 at once; down after 10 failures in a row; all within 3 minutes of its return. */
    static Reglage standard() {
        return new Reglage(
                Reprises.standard(new SplittableRandom()),
                new Seuil(10, Duration.ofSeconds(30)),
                8,
                Optional.empty(),
                Duration.ofMinutes(3));
    }

    Reglage with(Reprises other) {
        return new Reglage(other, seuil, places, debit, etalement);
    }

    Reglage with(Seuil other) {
        return new Reglage(reprises, other, places, debit, etalement);
    }

    Reglage places(int other) {
        return new Reglage(reprises, seuil, other, debit, etalement);
    }

    Reglage debit(int other) {
        return new Reglage(reprises, seuil, places, Optional.of(other), etalement);
    }

    Reglage etalement(Duration other) {
        return new Reglage(reprises, seuil, places, debit, other);
    }
}

package fr.aiguillage.replay.cube;

import static fr.aiguillage.domain.decision.Politique.PARIS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/** Of an hour, its day in Paris and whether it is out of hours, in one number: both change on the hour. One thread. */
final class Heures {
    private static final int SECONDS = 3_600;
    /** Nearly two years of hours; two that share a place are worked out anew in turn. */
    private static final int PLACES = 1 << 14;

    /** The hour above its number. */
    private final long[] known = new long[PLACES];

    Heures() {
        Arrays.fill(known, Long.MIN_VALUE);
    }

    /** @param seconds since 1970 (UTC) */
    int of(long seconds) {
        var hour = (int) Math.floorDiv(seconds, SECONDS);
        var place = hour & PLACES - 1;
        if (known[place] >> Integer.SIZE != hour)
            known[place] = (long) hour << Integer.SIZE | Integer.toUnsignedLong(number(hour));
        return (int) known[place];
    }

    private static int number(long hour) {
        var instant = Instant.ofEpochSecond(hour * SECONDS);
        var jour = (int) LocalDate.ofInstant(instant, PARIS).toEpochDay();
        return jour << 1 | (Horaires.isOutside(instant) ? 1 : 0);
    }

    /** Days since 1970. */
    static int jour(int heure) {
        return heure >> 1;
    }

    static boolean isOutside(int heure) {
        return (heure & 1) == 1;
    }
}

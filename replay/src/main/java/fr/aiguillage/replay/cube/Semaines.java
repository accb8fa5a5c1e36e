package fr.aiguillage.replay.cube;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reports by destinataire and week of receipt, under one policy. */
final class Semaines {
    private static final int DAYS = 7;
    /** Days since 1970 began on a Thursday: the Monday before is three days earlier. */
    private static final int MONDAY = 3;

    private int[][] byDestinataire = new int[0][];

    static int week(int jour) {
        return Math.floorDiv(jour + MONDAY, DAYS);
    }

    void add(int destinataire, int week) {
        if (destinataire >= byDestinataire.length)
            byDestinataire = Arrays.copyOf(byDestinataire, 2 * destinataire + 64);
        var weeks = byDestinataire[destinataire];
        if (weeks == null || week >= weeks.length) weeks = larger(destinataire, week);
        weeks[week]++;
    }

    private int[] larger(int destinataire, int week) {
        var weeks = byDestinataire[destinataire];
        var larger = weeks == null ? new int[week + 64] : Arrays.copyOf(weeks, week + 64);
        byDestinataire[destinataire] = larger;
        return larger;
    }

    void add(Semaines other) {
        for (var destinataire = 0; destinataire < other.byDestinataire.length; destinataire++)
            add(destinataire, other.byDestinataire[destinataire]);
    }

    private void add(int destinataire, int[] weeks) {
        if (weeks == null) return;
        for (var week = 0; week < weeks.length; week++) {
            if (weeks[week] == 0) continue;
            add(destinataire, week);
            byDestinataire[destinataire][week] += weeks[week] - 1;
        }
    }

    /** By Monday, the weeks that have any. */
    SortedMap<LocalDate, Long> of(int destinataire) {
        var found = new TreeMap<LocalDate, Long>();
        if (destinataire >= byDestinataire.length || byDestinataire[destinataire] == null) return found;
        var weeks = byDestinataire[destinataire];
        for (var week = 0; week < weeks.length; week++)
            if (weeks[week] > 0) found.put(monday(week), (long) weeks[week]);
        return found;
    }

    private static LocalDate monday(int week) {
        return LocalDate.ofEpochDay((long) week * DAYS - MONDAY);
    }
}

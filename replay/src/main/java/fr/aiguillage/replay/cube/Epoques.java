package fr.aiguillage.replay.cube;

import fr.aiguillage.domain.annuaire.Annuaire;
import java.time.LocalDate;
import java.util.Arrays;

/** The times between which the directory answers alike: a day of an epoch stands for all of them. */
final class Epoques {
    private final int[] starts;

    Epoques(Annuaire annuaire) {
        starts = annuaire.changes().stream()
                .mapToInt(day -> (int) day.toEpochDay())
                .toArray();
    }

    /** The epoch of a day, from 0 on. */
    int of(int jour) {
        var found = Arrays.binarySearch(starts, jour);
        return found >= 0 ? found + 1 : -found - 1;
    }

    LocalDate day(int epoque) {
        return epoque > 0
                ? LocalDate.ofEpochDay(starts[epoque - 1])
                : LocalDate.ofEpochDay(starts.length == 0 ? 0 : starts[0] - 1L);
    }
}

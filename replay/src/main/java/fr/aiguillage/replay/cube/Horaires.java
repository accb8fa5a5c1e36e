package fr.aiguillage.replay.cube;

import static fr.aiguillage.domain.decision.Politique.PARIS;

import java.time.DayOfWeek;
import java.time.Instant;

/** Opening hours of the national platform as the indicator defines them: Monday to Friday, 9 to 19 h in Paris. */
final class Horaires {
    private static final int OPENS = 9;
    private static final int CLOSES = 19;

    private Horaires() {}

    static boolean isOutside(Instant recuLe) {
        var local = recuLe.atZone(PARIS);
        return local.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
                || local.getHour() < OPENS
                || local.getHour() >= CLOSES;
    }
}

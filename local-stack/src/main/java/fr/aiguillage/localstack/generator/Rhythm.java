package fr.aiguillage.localstack.generator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * When reports come in. Opening hours: 9 to 19 on weekdays, 9 to 13 and 14 to 19 at weekends (handicap.fr, April 2021). The
 * shape within the week and the day has no published source.
 */
final class Rhythm {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Weights<Integer> HOURS =
            Weights.of(IntStream.range(0, 24).boxed().toList(), Rhythm::weight);

    private final Weights<LocalDate> days;

    Rhythm(LocalDate first, LocalDate last) {
        days = Weights.of(first.datesUntil(last.plusDays(1)).toList(), day -> isWeekend(day) ? 8 : 17);
    }

    /** So many instants in order of time, to the second. */
    List<ZonedDateTime> draw(int count, RandomGenerator random) {
        return IntStream.range(0, count)
                .mapToObj(report -> draw(random))
                .sorted()
                .toList();
    }

    static boolean isOpen(ZonedDateTime time) {
        var hour = time.getHour();
        var lunch = isWeekend(time.toLocalDate()) && hour == 13;
        return hour >= 9 && hour < 19 && !lunch;
    }

    private ZonedDateTime draw(RandomGenerator random) {
        var time = days.draw(random).atTime(HOURS.draw(random), random.nextInt(60), random.nextInt(60));
        return time.atZone(PARIS);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static double weight(int hour) {
        return switch (hour) {
            case 9, 12, 13, 18 -> 7;
            case 10, 11, 14, 15 -> 13;
            case 16, 17 -> 9;
            case 8, 19, 20, 21, 22 -> 1.5;
            default -> 0.2;
        };
    }
}

package fr.aiguillage.policies;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Working days of a département: Monday to Friday but for public holidays, among them those of Alsace-Moselle (57, 67, 68)
 * and the overseas ones. Safe for any number of threads.
 */
public final class JoursOuvres {
    /** Everywhere but where there are more. */
    public static final JoursOuvres FRANCE = new JoursOuvres(HolidayCalendar.FRANCE);

    private static final Map<String, JoursOuvres> OTHERS = Map.of(
            "57", new JoursOuvres(HolidayCalendar.FRANCE, "57"),
            "67", new JoursOuvres(HolidayCalendar.FRANCE, "67"),
            "68", new JoursOuvres(HolidayCalendar.FRANCE, "68"),
            "971", new JoursOuvres(HolidayCalendar.GUADELOUPE),
            "972", new JoursOuvres(HolidayCalendar.MARTINIQUE),
            "973", new JoursOuvres(HolidayCalendar.FRENCH_GUIANA),
            "974", new JoursOuvres(HolidayCalendar.REUNION),
            "976", new JoursOuvres(HolidayCalendar.MAYOTTE));

    private record Pas(LocalDate jour, int nombre) {}

    private final HolidayManager manager;
    private final String[] subdivision;
    private final Map<Integer, Set<LocalDate>> feries = new ConcurrentHashMap<>();
    private final Map<Pas, LocalDate> limites = new ConcurrentHashMap<>();

    private JoursOuvres(HolidayCalendar calendar, String... subdivision) {
        this.manager = HolidayManager.getInstance(ManagerParameters.create(calendar));
        this.subdivision = subdivision;
    }

    /** @param departement its code; of one that is not known, the days of France */
    public static JoursOuvres of(String departement) {
        return OTHERS.getOrDefault(departement, FRANCE);
    }

    public boolean isOuvre(LocalDate jour) {
        var day = jour.getDayOfWeek();
        return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY && !isFerie(jour);
    }

    public boolean isFerie(LocalDate jour) {
        return feries.computeIfAbsent(jour.getYear(), this::feries).contains(jour);
    }

    private Set<LocalDate> feries(int year) {
        return manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, subdivision).stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The last day of a delay of so many working days, the first of which follows that day. */
    public LocalDate after(LocalDate jour, int nombre) {
        return limites.computeIfAbsent(new Pas(jour, nombre), this::count);
    }

    private LocalDate count(Pas pas) {
        var jour = pas.jour();
        for (var left = pas.nombre(); left > 0; left -= isOuvre(jour) ? 1 : 0) jour = jour.plusDays(1);
        return jour;
    }
}

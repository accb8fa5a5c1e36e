package fr.aiguillage.replay.rapport;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A line per policy over the same weeks, small enough for a table cell; its numbers stand in the cells beside it. */
final class Courbe {
    private static final int HEIGHT = 24;
    private static final int POINTS = 53;
    private final List<LocalDate> lundis;

    private Courbe(List<LocalDate> lundis) {
        this.lundis = lundis;
    }

    /** Every Monday from the first to the last of those given. */
    static Courbe over(SortedSet<LocalDate> lundis) {
        return lundis.isEmpty()
                ? new Courbe(List.of())
                : new Courbe(lundis.first()
                        .datesUntil(lundis.last().plusDays(1), Period.ofWeeks(1))
                        .toList());
    }

    /** @param series by CSS class of its line: counts by Monday */
    String of(Map<String, Map<LocalDate, Long>> series) {
        var top = series.values().stream()
                .flatMap(serie -> points(serie).stream())
                .max(Long::compare)
                .orElse(0L);
        var svg = new Svg()
                .open(
                        "svg",
                        "class",
                        "courbe",
                        "viewBox",
                        "0 0 " + (points(Map.of()).size() - 1) + " " + HEIGHT,
                        "preserveAspectRatio",
                        "none",
                        "aria-hidden",
                        "true");
        series.forEach((classe, serie) -> svg.leaf("polyline", "class", classe, "points", line(points(serie), top)));
        return svg.close().toString();
    }

    /** Long histories take several weeks per point. */
    private List<Long> points(Map<LocalDate, Long> serie) {
        var step = Math.max(1, (lundis.size() + POINTS - 1) / POINTS);
        return IntStream.iterate(0, from -> from < lundis.size(), from -> from + step)
                .mapToObj(from -> lundis.subList(from, Math.min(from + step, lundis.size())).stream()
                        .mapToLong(lundi -> serie.getOrDefault(lundi, 0L))
                        .sum())
                .toList();
    }

    private static String line(List<Long> points, long top) {
        return IntStream.range(0, points.size())
                .mapToObj(x -> x + "," + Svg.number(HEIGHT - 1 - (HEIGHT - 2.0) * points.get(x) / Math.max(1, top)))
                .collect(Collectors.joining(" "));
    }
}

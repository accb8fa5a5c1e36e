package fr.aiguillage.benchmarks;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came to recipients, oldest first. */
record Arrivals(List<Arrival> all) {

    /** @param micros since 1970 */
    record Arrival(Ordre ordre, long micros) implements Comparable<Arrival> {
        static Arrival of(String line) {
            var space = line.indexOf(' ');
            return new Arrival(Ordre.parse(line.substring(0, space)), Long.parseLong(line.substring(space + 1)));
        }

        @Override
        public int compareTo(Arrival other) {
            return Long.compare(micros, other.micros);
        }
    }

    double perSecond() {
        return perSecond(all);
    }

    double perSecondInSecondHalf() {
        return perSecond(all.subList(all.size() / 2, all.size()));
    }

    private static double perSecond(List<Arrival> some) {
        return (some.size() - 1)
                * 1e6
                / (some.getLast().micros() - some.getFirst().micros());
    }

    Duration firstAfter(long micros) {
        return Duration.of(all.getFirst().micros() - micros, ChronoUnit.MICROS);
    }

    /** Milliseconds since each was due. */
    double millisAt(double percentile) {
        var sorted = all.stream()
                .mapToLong(arrival -> arrival.micros() - arrival.ordre().due())
                .toArray();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * percentile / 100))] / 1000.0;
    }

    /** Orders that came twice. */
    long again() {
        return all.size() - all.stream().map(Arrival::ordre).distinct().count();
    }

    /** Orders that came before an older one of their case. */
    long outOfOrder() {
        var last = new HashMap<String, Integer>();
        return all.stream()
                .map(Arrival::ordre)
                .filter(ordre -> isBefore(last.put(ordre.dossier(), ordre.rang()), ordre.rang()))
                .count();
    }

    private static boolean isBefore(@Nullable Integer known, int rang) {
        return rang < (known == null ? 1 : known);
    }
}

package fr.aiguillage.replay.mesures;

import fr.aiguillage.replay.synthese.Mesures;
import fr.aiguillage.replay.synthese.Mesures.Delai;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** Delays and counts so far, in histograms: as large for five million signalements as for five thousand. */
final class Cumul {
    private static final int DIGITS = 3;

    /** One delay under one policy. */
    private static final class Serie {
        private final Histogram seconds = new Histogram(DIGITS);
        private final Map<Limite, Long> over = new EnumMap<>(Limite.class);
    }

    private final Map<Delais, SortedMap<String, Serie>> delais = new EnumMap<>(Delais.class);
    private final SortedMap<String, Long> reorientations = new TreeMap<>();
    private final SortedMap<String, Long> motifs = new TreeMap<>();

    void add(Delais delai, Fiche fiche, String politique, Instant quand) {
        var serie =
                delais.computeIfAbsent(delai, one -> new TreeMap<>()).computeIfAbsent(politique, name -> new Serie());
        serie.seconds.recordValue(
                Math.max(0, Duration.between(fiche.recuLe(), quand).toSeconds()));
        if (!delai.isLimite()) return;
        for (var limite : Limite.values())
            serie.over.merge(limite, limite.isOver(fiche.recuLe(), quand, fiche.calendrier()) ? 1L : 0L, Long::sum);
    }

    void reorienter(String politique, int nombre) {
        if (nombre > 0) reorientations.merge(politique, (long) nombre, Long::sum);
    }

    void clore(String motif) {
        motifs.merge(motif, 1L, Long::sum);
    }

    Mesures mesures() {
        var all = delais.entrySet().stream()
                .flatMap(delai -> delai.getValue().entrySet().stream()
                        .map(serie -> delai(delai.getKey(), serie.getKey(), serie.getValue())))
                .toList();
        return new Mesures(all, reorientations, motifs);
    }

    private static Delai delai(Delais delai, String politique, Serie serie) {
        var over = new TreeMap<String, Long>();
        serie.over.forEach((limite, nombre) -> over.put(limite.libelle(), nombre));
        return new Delai(
                delai.libelle(),
                delai.definition(),
                politique,
                serie.seconds.getTotalCount(),
                quantile(serie, 50),
                quantile(serie, 90),
                over);
    }

    private static Duration quantile(Serie serie, double percent) {
        return Duration.ofSeconds(serie.seconds.getValueAtPercentile(percent));
    }
}

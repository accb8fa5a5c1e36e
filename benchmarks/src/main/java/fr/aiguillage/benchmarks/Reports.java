package fr.aiguillage.benchmarks;

import fr.aiguillage.localstack.generator.Generator;
import fr.aiguillage.localstack.generator.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Invented reports, the same ones for everybody, of a year in which both policies were active. */
public final class Reports {
    private static final int DISTINCT = 20_000;
    private static final long SEED = 42;

    private Reports() {}

    public static Stream<String> stream(int count) {
        return new Generator(Parameters.of(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 6, 30), count, SEED)).lines();
    }

    /** As many as are worth keeping in memory, to be sent again and again under other keys. */
    static List<String> distinct() {
        Bench.say("Préparation de " + DISTINCT + " signalements…");
        return stream(DISTINCT).toList();
    }
}

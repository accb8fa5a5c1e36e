package fr.aiguillage.benchmarks;

import fr.aiguillage.policies.Politiques;
import fr.aiguillage.policies.ReferentielInitial;
import fr.aiguillage.replay.Avancement;
import fr.aiguillage.replay.Choix;
import fr.aiguillage.replay.Rejeu;
import fr.aiguillage.replay.cube.Cube;
import fr.aiguillage.replay.cube.Fichier;
import fr.aiguillage.replay.cube.Filtre;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Decisions of a replay on one core, two policies at once, counting included. Each invocation begins without any answer in
 * memory: what it measures is the memory of one pass.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-XX:ActiveProcessorCount=1")
@SuppressWarnings("NullAway.Init") // JMH calls fill first.
public class RejeuBenchmark {
    private static final int REPORTS = 500_000;
    private static final int POLITIQUES = 2;

    private final Rejeu rejeu = new Rejeu(ReferentielInitial.referentiel(), new Politiques());
    private Path folder;
    private Cube cube;

    @Setup(Level.Trial)
    public void fill() throws IOException {
        folder = Files.createTempDirectory("rejeu");
        cube = Cube.open(folder.resolve("cube"), "bench", 1).orElseThrow();
        var file = folder.resolve("signalements.ndjson");
        Files.write(file, Reports.stream(REPORTS).toList());
        fichier().read(file, cube, Avancement.SILENT);
        Files.delete(file);
    }

    private static Fichier fichier() {
        return new Fichier(ReferentielInitial.referentiel().geographie(), Instant.now(), (line, errors) -> {
            throw new IllegalStateException("generated report " + line + " is not valid: " + errors);
        });
    }

    @Benchmark
    @OperationsPerInvocation(REPORTS * POLITIQUES)
    public Rejeu.Resultat decision() {
        List<Choix> choix = List.of(new Choix.Publiee("associatif@1"), new Choix.Publiee("centralise@1"));
        return rejeu.over(
                cube, new Rejeu.Demande(choix, Filtre.TOUT, "bench", "bench", Instant.EPOCH), Avancement.SILENT);
    }

    @TearDown(Level.Trial)
    public void clear() throws IOException {
        cube.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}

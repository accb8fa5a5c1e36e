package fr.aiguillage.replay.cube;

import fr.aiguillage.benchmarks.Reports;
import fr.aiguillage.policies.Politiques;
import fr.aiguillage.policies.ReferentielInitial;
import fr.aiguillage.replay.Avancement;
import fr.aiguillage.replay.Choix;
import fr.aiguillage.replay.Selection;
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
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One remembered decision of a replay: from a row of history, by what the policy reads of it, the place and the day. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls fill first.
public class CasBenchmark {
    private static final int REPORTS = 500_000;

    private Path folder;
    private Cube cube;
    private Cas cas;
    private Fiches fiches;
    private long row;

    @Setup(Level.Trial)
    public void fill() throws IOException {
        folder = Files.createTempDirectory("rejeu");
        cube = Cube.open(folder.resolve("cube"), "bench", 1).orElseThrow();
        var file = folder.resolve("signalements.ndjson");
        Files.write(file, Reports.stream(REPORTS).toList());
        fichier().read(file, cube, Avancement.SILENT);
        Files.delete(file);
        fiches = cube.tranches().getFirst().fiches();
        cas = cas();
        for (row = 0; row < fiches.size(); row++) decision();
    }

    private Cas cas() {
        var referentiel = ReferentielInitial.referentiel();
        var politique = new Selection(referentiel, new Politiques())
                .of(new Choix.Publiee("centralise@1"))
                .politique();
        var etude = new Etude(List.of(politique), referentiel.annuaire(), cube.lexique());
        return new Cas(etude.avis(), etude.epoques());
    }

    private static Fichier fichier() {
        return new Fichier(ReferentielInitial.referentiel().geographie(), Instant.now(), (line, errors) -> {
            throw new IllegalStateException("generated report " + line + " is not valid: " + errors);
        });
    }

    /** The number of the answer. */
    @Benchmark
    public int decision() {
        row = row + 1 >= fiches.size() ? 0 : row + 1;
        return cas.orientation(cas.of(fiches, row), 0);
    }

    @TearDown(Level.Trial)
    public void clear() throws IOException {
        cube.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}

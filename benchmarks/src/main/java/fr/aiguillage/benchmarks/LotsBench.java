package fr.aiguillage.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.aiguillage.benchmarks.Lot.Results;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Batches: how many reports a second go in. */
@Command(
        name = "lots",
        mixinStandardHelpOptions = true,
        description = {
            "Dépôts par lots : débit.",
            "Les résultats sont lus pendant l'envoi, comme le demande le contrat."
        })
final class LotsBench implements Callable<Integer> {
    @Option(
            names = "--rapports",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Signalements de chaque lot, 100 000 au plus (défaut : ${DEFAULT-VALUE}).")
    private int reports;

    @Option(
            names = "--connexions",
            paramLabel = "N",
            defaultValue = "4",
            description = "Lots déposés à la fois (défaut : ${DEFAULT-VALUE}).")
    private int connections;

    @Option(
            names = "--chauffe",
            paramLabel = "N",
            defaultValue = "2",
            description = "Passages de chauffe, non comptés (défaut : ${DEFAULT-VALUE}).")
    private int warmUps;

    @Mixin
    private final Measured measured = new Measured();

    private record Pass(Results results, double seconds, String cores) {
        double perSecond() {
            return results.taken() / seconds;
        }
    }

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        var lines = Reports.distinct().stream()
                .map(report -> (report + "\n").getBytes(UTF_8))
                .toList();
        try (var stand = Stand.start()) {
            var pass = measure(stand, lines);
            print(pass);
            System.out.println(KafkaFigure.measure(stand).comparedWith("signalement en lot", pass.perSecond()));
        }
        return 0;
    }

    private Pass measure(Stand stand, List<byte[]> lines) throws InterruptedException, ExecutionException {
        try (var ingest = Ingest.start(stand, measured.jvm())) {
            for (var pass = 0; pass < warmUps; pass++) {
                Bench.say("Chauffe…");
                pass(stand, ingest, lines);
            }
            Bench.say("Mesure…");
            return pass(stand, ingest, lines);
        }
    }

    private Pass pass(Stand stand, Ingest ingest, List<byte[]> lines) throws InterruptedException, ExecutionException {
        var cores = new Cores(ingest.service(), stand);
        var began = System.nanoTime();
        var results = post(new Lot(ingest.port(), ingest.token(), lines, reports));
        return new Pass(results, (System.nanoTime() - began) / 1e9, cores.sinceStart());
    }

    private Results post(Lot lot) throws InterruptedException, ExecutionException {
        var all = new Results(0, 0);
        try (var threads = Executors.newFixedThreadPool(connections)) {
            for (var results : threads.invokeAll(Stream.<Callable<Results>>generate(() -> lot::post)
                    .limit(connections)
                    .toList())) {
                all = all.plus(results.get());
            }
        }
        return all;
    }

    private void print(Pass pass) {
        var table = new Table("lots à la fois", "signalements", "secondes", "signalements/s", "refusés", Cores.HEADER);
        table.row(
                connections,
                pass.results().taken(),
                pass.seconds(),
                Math.round(pass.perSecond()),
                pass.results().refused(),
                pass.cores());
        System.out.println(table);
    }
}

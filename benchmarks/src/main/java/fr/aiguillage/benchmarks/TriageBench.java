package fr.aiguillage.benchmarks;

import fr.aiguillage.benchmarks.DecisionTally.Reading;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Triage exactly once: how many reports a second are decided by two policies. */
@Command(
        name = "triage",
        mixinStandardHelpOptions = true,
        description = {
            "Triage exactement une fois par deux politiques.",
            "Remplit le journal, démarre triage-streams à froid, et compte ses décisions validées (read_committed), deux par"
                    + " signalement, de la première à la dernière."
        })
final class TriageBench implements Callable<Integer> {
    private static final int POLICIES = 2;

    @Option(
            names = "--rapports",
            paramLabel = "N",
            defaultValue = "200000",
            description = "Signalements à trier (défaut : ${DEFAULT-VALUE}).")
    private int reports;

    @Option(
            names = "--fils",
            paramLabel = "N",
            defaultValue = "2",
            description = "Fils d'exécution de Kafka Streams (défaut : ${DEFAULT-VALUE}).")
    private int threads;

    @Mixin
    private final Measured measured = new Measured();

    @Override
    public Integer call() {
        try (var stand = Stand.start()) {
            Bench.say("Écriture de " + reports + " signalements au journal…");
            new Journal(stand).write(Reports.stream(reports));
            var pass = measure(stand);
            print(pass);
            System.out.println(KafkaFigure.measure(stand).comparedWith("signalement trié", pass.perSecond()));
        }
        return 0;
    }

    /** @param cores from the first decision on */
    private record Pass(Reading first, Reading half, Reading last, String cores) {
        double perSecond() {
            return last.perSecondSince(first) / POLICIES;
        }

        double perSecondWarm() {
            return last.perSecondSince(half) / POLICIES;
        }
    }

    private Pass measure(Stand stand) {
        var own = Map.of(
                "AIGUILLAGE_DATA", stand.folder().resolve("triage").toString(),
                "AIGUILLAGE_TRIAGE_THREADS", String.valueOf(threads));
        try (var tally = new DecisionTally(stand.kafka());
                var service = ServiceJvm.start(stand, "triage-streams", own, measured.jvm())) {
            var first = tally.await(1);
            var cores = new Cores(service, stand);
            var half = tally.await((long) reports * POLICIES / 2);
            var last = tally.await((long) reports * POLICIES);
            return new Pass(first, half, last, cores.sinceStart());
        }
    }

    private void print(Pass pass) {
        var table = new Table(
                "signalements",
                "décisions",
                "secondes",
                "signalements/s",
                "signalements/s, seconde moitié",
                Cores.HEADER);
        table.row(
                reports,
                pass.last().count(),
                pass.last().secondsSince(pass.first()),
                Math.round(pass.perSecond()),
                Math.round(pass.perSecondWarm()),
                pass.cores());
        System.out.println(table);
    }
}

package fr.aiguillage.benchmarks;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The read models: how long a board takes, a rebuild, and a report from the door to its row. */
@Command(
        name = "tableaux",
        mixinStandardHelpOptions = true,
        description = {
            "Tables de lecture : tableau d'un département, reconstruction, retard du dépôt à la ligne visible.",
            "Le journal est rempli d'un passé inventé, décidé par deux politiques et répondu ; les tables, par une"
                    + " reconstruction."
        })
final class TableauxBench implements Callable<Integer> {
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final int READERS = 2;

    /** What can be measured. */
    enum Mesure {
        TABLEAU,
        RECONSTRUCTION,
        RETARD
    }

    @Option(
            names = "--mesure",
            paramLabel = "M",
            split = ",",
            defaultValue = "TABLEAU,RECONSTRUCTION,RETARD",
            description = "Ce qui est mesuré, parmi ${COMPLETION-CANDIDATES} (défaut : tout).")
    private List<Mesure> mesures;

    @Option(
            names = "--rapports",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Signalements du passé, cinq à six événements chacun (défaut : ${DEFAULT-VALUE}).")
    private int reports;

    @Option(
            names = "--secondes",
            paramLabel = "N",
            defaultValue = "30",
            description = "Durée de chaque mesure, hors reconstruction (défaut : ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--debit",
            paramLabel = "N",
            defaultValue = "200",
            description = "Dépôts par seconde, pour le retard (défaut : ${DEFAULT-VALUE}).")
    private int perSecond;

    @Mixin
    private final Measured measured = new Measured("512m");

    TableauxBench() {
        mesures = List.of();
    }

    @Override
    public Integer call() throws InterruptedException, SQLException {
        try (var stand = Stand.start();
                var projector = new Projector(stand)) {
            var events = fill(stand);
            projector.standAtTheEnd();
            Bench.say("Remplissage des tables, %,d événements…".formatted(events));
            projector.rebuild(List.of(), "--malgre-ecarts");
            if (mesures.contains(Mesure.RECONSTRUCTION)) reconstruction(projector, events);
            if (mesures.contains(Mesure.TABLEAU)) tableau(stand, projector);
            if (mesures.contains(Mesure.RETARD)) retard(stand, projector);
        }
        return 0;
    }

    private long fill(Stand stand) {
        var door = new Door(stand.folder());
        var past = new Past(Reports.distinct().parallelStream().map(door::event).toList());
        Bench.say("Écriture de " + reports + " signalements et de leurs suites au journal…");
        return new Journaux(stand).write(past, reports);
    }

    /** Beside tables that agree: the comparison is part of it. */
    private void reconstruction(Projector projector, long events) {
        Bench.say("Reconstruction…");
        var took = projector.rebuild(measured.jvm());
        var table = new Table("signalements", "événements", "reconstruction, s", "événements/s", "s par million");
        var seconds = took.toNanos() / 1e9;
        table.row(reports, events, seconds, Math.round(events / seconds), seconds * 1e6 / events);
        System.out.println(table);
    }

    private void tableau(Stand stand, Projector projector) throws InterruptedException {
        try (var service = projector.start(measured.jvm()).awaitReady()) {
            var boards = new Boards(stand, service);
            Bench.say("Chauffe, puis lecture des tableaux, " + seconds + " s…");
            boards.read(READERS, WARM_UP);
            var cores = new Cores(service, stand);
            var answers = boards.read(READERS, Duration.ofSeconds(seconds));
            var table = new Table(
                    "signalements", "lecteurs", "tableaux/s", "p50, ms", "p95, ms", "p99, ms", "max, ms", Cores.HEADER);
            table.row(
                    reports,
                    READERS,
                    (double) answers.count() / seconds,
                    answers.millisAt(50),
                    answers.millisAt(95),
                    answers.millisAt(99),
                    answers.maxMillis(),
                    cores.sinceStart());
            System.out.println(table);
        }
    }

    private void retard(Stand stand, Projector projector) throws InterruptedException, SQLException {
        projector.forgetTheLog();
        var bodies = Reports.stream(2_000).toList();
        var own = Map.of("AIGUILLAGE_DATA", stand.folder().resolve("triage").toString());
        try (var triage = ServiceJvm.start(stand, "triage-streams", own, List.of("-Xmx512m"));
                var ingest = Ingest.start(stand, List.of("-Xmx512m"));
                var service = projector.start(measured.jvm());
                var database = projector.connect()) {
            triage.awaitReady();
            service.awaitReady();
            Bench.say("Chauffe, puis %d dépôts/s, %d s…".formatted(perSecond, seconds));
            new Retard(ingest, bodies).run(database, perSecond, WARM_UP);
            var retard = new Retard(ingest, bodies);
            var cores = new Cores(service, stand);
            retard.run(database, perSecond, Duration.ofSeconds(seconds));
            print(retard, cores.sinceStart());
        }
    }

    private void print(Retard retard, String cores) {
        var table = new Table(
                "dépôts/s", "depuis l'instant dû", "vus", "p50, ms", "p95, ms", "p99, ms", "max, ms", Cores.HEADER);
        row(table, "répondu", retard.answered, cores);
        row(table, "ligne visible", retard.received, cores);
        row(table, "décision visible", retard.decided, cores);
        System.out.println(table);
    }

    private void row(Table table, String what, Answers answers, String cores) {
        table.row(
                perSecond,
                what,
                answers.created() + " / " + (long) perSecond * seconds,
                answers.millisAt(50),
                answers.millisAt(95),
                answers.millisAt(99),
                answers.maxMillis(),
                cores);
    }
}

package fr.aiguillage.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Single reports over HTTP, at a fixed rate: how long an answer takes. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = {
            "Dépôts un par un, à débit imposé : latence.",
            "Elle est comptée depuis l'instant où chaque requête était due. Sans --connexions ni --debit, mesure les deux cibles : 16 connexions à 5 000/s, puis 64 à 10 000/s."
        })
final class IngestBench implements Callable<Integer> {
    private static final List<Target> TARGETS = List.of(new Target(16, 5_000), new Target(64, 10_000));

    @Option(names = "--connexions", paramLabel = "N", description = "Connexions HTTP/1.1 (défaut avec --debit : 16).")
    private @Nullable Integer connections;

    @Option(
            names = "--debit",
            paramLabel = "N",
            description = "Requêtes par seconde, réparties sur les connexions (défaut avec --connexions : 5000).")
    private @Nullable Integer perSecond;

    @Option(
            names = "--secondes",
            paramLabel = "N",
            defaultValue = "20",
            description = "Durée de chaque mesure (défaut : ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--chauffe",
            paramLabel = "N",
            defaultValue = "30",
            description = "Secondes de chauffe, non comptées (défaut : ${DEFAULT-VALUE}).")
    private int warmUp;

    @Mixin
    private final Measured measured = new Measured();

    private record Target(int connections, int perSecond) {}

    @Override
    public Integer call() throws InterruptedException {
        var bodies = Reports.distinct();
        try (var stand = Stand.start()) {
            var rows = measure(stand, bodies);
            System.out.println(Row.table(rows));
            var best = rows.stream().mapToDouble(Row::perSecond).max().orElse(0);
            System.out.println(KafkaFigure.measure(stand).comparedWith("dépôt", best));
        }
        return 0;
    }

    private List<Row> measure(Stand stand, List<String> bodies) throws InterruptedException {
        try (var ingest = Ingest.start(stand, measured.jvm())) {
            var requests = new Requests(ingest.token(), bodies);
            Bench.say("Chauffe, " + warmUp + " s…");
            run(targets().getLast(), warmUp, ingest, requests);
            var rows = new ArrayList<Row>();
            for (var target : targets()) {
                rows.add(measure(target, stand, ingest, requests));
            }
            return rows;
        }
    }

    private List<Target> targets() {
        if (connections == null && perSecond == null) {
            return TARGETS;
        }
        return List.of(new Target(connections == null ? 16 : connections, perSecond == null ? 5_000 : perSecond));
    }

    private Row measure(Target target, Stand stand, Ingest ingest, Requests requests) throws InterruptedException {
        Bench.say("Mesure : %d/s, %d connexions, %d s…".formatted(target.perSecond(), target.connections(), seconds));
        var cores = new Cores(ingest.service(), stand);
        var began = System.nanoTime();
        var answers = run(target, seconds, ingest, requests);
        return new Row(target, answers, Duration.ofNanos(System.nanoTime() - began), cores.sinceStart());
    }

    private static Answers run(Target target, int seconds, Ingest ingest, Requests requests)
            throws InterruptedException {
        return new OpenLoop(target.connections(), target.perSecond(), Duration.ofSeconds(seconds))
                .run(ingest.port(), requests);
    }

    private record Row(Target target, Answers answers, Duration took, String cores) {
        double perSecond() {
            return answers.created() * 1e9 / took.toNanos();
        }

        static String table(List<Row> rows) {
            var table = new Table(
                    "connexions",
                    "demandé/s",
                    "obtenu/s",
                    "p50 ms",
                    "p90 ms",
                    "p99 ms",
                    "p99,9 ms",
                    "max ms",
                    "erreurs",
                    "jamais parties",
                    Cores.HEADER);
            rows.forEach(row -> row.addTo(table));
            return table.toString();
        }

        private void addTo(Table table) {
            table.row(
                    target.connections(),
                    target.perSecond(),
                    Math.round(perSecond()),
                    answers.millisAt(50),
                    answers.millisAt(90),
                    answers.millisAt(99),
                    answers.millisAt(99.9),
                    answers.maxMillis(),
                    answers.errors(),
                    answers.neverSent(),
                    cores);
        }
    }
}

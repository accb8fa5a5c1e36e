package fr.aiguillage.benchmarks;

import fr.aiguillage.localstack.Await;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Replay from Kafka: how many records a second a fresh process reads and decides, beside Kafka's own consumer tool. */
@Command(
        name = "rejeu",
        mixinStandardHelpOptions = true,
        description = {
            "Rejeu depuis Kafka sous deux politiques, à côté de l'outil de Kafka (ConsumerPerformance).",
            "Chaque passage est un processus neuf : cube vide, tout le journal lu, replié et décidé ; puis trois variantes, une"
                    + " règle changée, sur l’historique déjà replié."
        })
final class RejeuBench implements Callable<Integer> {
    private static final Duration ATTEMPT = Duration.ofMinutes(10);
    /** As bin/aiguillage runs it. */
    private static final List<String> JVM = List.of(
            "-Xmn256m",
            "-XX:+UseSerialGC",
            "-XX:Tier4InvocationThreshold=30000",
            "-XX:Tier4MinInvocationThreshold=5000",
            "-XX:Tier4CompileThreshold=60000",
            "-XX:Tier4BackEdgeThreshold=200000");

    @Option(
            names = "--rapports",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Signalements au journal, un sur dix complété ou corrigé (défaut : ${DEFAULT-VALUE}).")
    private int reports;

    @Option(
            names = "--passages",
            paramLabel = "N",
            defaultValue = "3",
            description = "Passages de chaque outil, en alternance (défaut : ${DEFAULT-VALUE}).")
    private int rounds;

    @Mixin
    private final Measured measured = new Measured("512m");

    private record Round(ConsumerFigure kafka, Properties replay) {
        double figure(String name) {
            return Double.parseDouble(replay.getProperty(name));
        }

        double perSecond() {
            return figure("evenements") / (figure("lecture") + figure("decision"));
        }

        String variantes() {
            return ReplayProcess.VARIANTES.stream()
                    .map(variante -> Table.precise(figure(variante)))
                    .collect(Collectors.joining(" ; "));
        }

        double ratio() {
            return perSecond() / kafka.perSecondFetching();
        }
    }

    @Override
    public Integer call() throws IOException {
        try (var stand = Stand.start()) {
            fill(stand);
            var all = new ArrayList<Round>();
            for (var number = 1; number <= rounds; number++) all.add(round(stand, number));
            print(all);
        }
        return 0;
    }

    private void fill(Stand stand) {
        var door = new Door(stand.folder());
        var past = new Past(Reports.distinct().parallelStream().map(door::event).toList());
        Bench.say("Écriture de " + reports + " signalements au journal…");
        new Journal(stand).write(past, reports);
    }

    private Round round(Stand stand, int number) throws IOException {
        Bench.say("Passage " + number + "…");
        var kafka = ConsumerFigure.measure(stand, "consumer-performance-" + number, Past.events(reports));
        return new Round(kafka, replay(stand, "rejeu-" + number));
    }

    private Properties replay(Stand stand, String name) throws IOException {
        var jvm = new ArrayList<>(measured.jvm());
        jvm.addAll(JVM);
        var folder = stand.folder().resolve(name);
        var arguments = List.of(stand.kafka().bootstrap(), stand.registryUrl(), folder.toString());
        var replay = stand.program(name, ReplayProcess.class, jvm, arguments);
        Await.until("the replay has ended", ATTEMPT, () -> !replay.isAlive());
        return Watch.read(folder.resolve(ReplayProcess.FIGURES));
    }

    private static void print(List<Round> rounds) {
        var table = new Table(
                "Kafka, enregistrements/s",
                "sans formation du groupe",
                "rejeu, enregistrements/s",
                "rapport",
                "compilation, s",
                "lecture, s",
                "décision, s",
                "variantes ensuite, s",
                "tas, Mo",
                "résidente, Mo",
                "dont anonyme, Mo");
        rounds.forEach(round -> table.row(
                Math.round(round.kafka().perSecond()),
                Math.round(round.kafka().perSecondFetching()),
                Math.round(round.perSecond()),
                Table.precise(round.ratio()),
                Table.precise(round.figure("compilation")),
                Table.precise(round.figure("lecture")),
                Table.precise(round.figure("decision")),
                round.variantes(),
                Math.round(round.figure("tas")),
                Math.round(round.figure("residente")),
                Math.round(round.figure("anonyme"))));
        System.out.println(table);
        var ratios = rounds.stream().mapToDouble(Round::ratio).sorted().toArray();
        System.out.println("Rapport médian : " + Table.precise(ratios[ratios.length / 2]));
    }
}

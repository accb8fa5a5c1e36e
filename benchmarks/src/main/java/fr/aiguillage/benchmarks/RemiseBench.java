package fr.aiguillage.benchmarks;

import fr.aiguillage.localstack.Await;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deliveries by webhook: how many a second, how soon after a start, and what the recipients that are down cost the others. */
@Command(
        name = "remise",
        mixinStandardHelpOptions = true,
        description = {
            "Remises par webhook : débit vers un destinataire et vers cent, première remise après un démarrage, isolement,",
            "et ce qu’il en coûte de prendre dans une file de mille ordres, puis d’un million.",
            "Chaque passage a un processus, une base et un journal neufs ; deux ordres par dossier, remis l'un après l'autre."
        })
final class RemiseBench implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int ISOLATION_RATE = 500;

    /** What can be measured. */
    enum Mesure {
        UN,
        CENT,
        DEMARRAGE,
        ISOLEMENT,
        FILE
    }

    @Option(
            names = "--mesure",
            paramLabel = "M",
            split = ",",
            defaultValue = "UN,CENT,DEMARRAGE,ISOLEMENT,FILE",
            description = "Ce qui est mesuré, parmi ${COMPLETION-CANDIDATES} (défaut : tout).")
    private List<Mesure> mesures;

    @Option(
            names = "--ordres",
            paramLabel = "N",
            defaultValue = "40000",
            description = "Ordres de chaque passage de débit (défaut : ${DEFAULT-VALUE}).")
    private int orders;

    @Option(
            names = "--passages",
            paramLabel = "N",
            defaultValue = "3",
            description = "Passages de chaque mesure, dont la médiane (défaut : ${DEFAULT-VALUE}).")
    private int passes;

    @Option(
            names = "--secondes",
            paramLabel = "N",
            defaultValue = "20",
            description = "Durée de chaque passage d'isolement (défaut : ${DEFAULT-VALUE}).")
    private int seconds;

    @Mixin
    private final Measured measured = new Measured("512m");

    RemiseBench() {
        mesures = List.of();
    }

    @Override
    public Integer call() throws InterruptedException {
        try (var stand = Stand.start();
                var ordres = new Ordres(stand);
                var recipients = Recipients.start(stand);
                var forwarder = new Forwarder(stand, recipients, measured.jvm())) {
            var site = new Site(stand, ordres, recipients, forwarder);
            if (mesures.contains(Mesure.UN)) rates(site, 1);
            if (mesures.contains(Mesure.CENT)) rates(site, Recipients.COUNT);
            if (mesures.contains(Mesure.DEMARRAGE)) new DemarrageBench(ordres, recipients, forwarder).run(passes);
            if (mesures.contains(Mesure.ISOLEMENT)) isolation(site);
            if (mesures.contains(Mesure.FILE)) FileBench.run(forwarder);
        }
        return 0;
    }

    private record Site(Stand stand, Ordres ordres, Recipients recipients, Forwarder forwarder) {}

    /**
     * @param first milliseconds from the start of the process to the first delivery
     * @param firstWhenReady milliseconds from the first order in the log to its delivery, by a process that is ready
     */
    private record Pass(
            Arrivals queued, double first, String cores, Arrivals fromLog, double firstWhenReady, double alone) {}

    private void rates(Site site, int recipients) throws InterruptedException {
        var all = new ArrayList<Pass>();
        for (var pass = 0; pass < passes; pass++) all.add(pass(site, recipients));
        var table = new Table(
                "destinataires",
                "en file, remises/s",
                "seconde moitié",
                "première remise depuis le démarrage, ms",
                "d’un service prêt, ms",
                Cores.HEADER,
                "depuis le journal, remises/s",
                "seconde moitié",
                "HttpClient seul, POST/s",
                "rapport",
                "en désordre",
                "deux fois");
        all.forEach(one -> table.row(
                recipients,
                Math.round(one.queued().perSecond()),
                Math.round(one.queued().perSecondInSecondHalf()),
                Math.round(one.first()),
                Math.round(one.firstWhenReady()),
                one.cores(),
                Math.round(one.fromLog().perSecond()),
                Math.round(one.fromLog().perSecondInSecondHalf()),
                Math.round(one.alone()),
                Table.precise(one.queued().perSecondInSecondHalf() / one.alone()),
                one.queued().outOfOrder() + one.fromLog().outOfOrder(),
                one.queued().again() + one.fromLog().again()));
        System.out.println(table);
        System.out.printf(
                "Médianes : en file %s remises/s (seconde moitié %s), depuis le journal %s,"
                        + " première remise %s ms après le démarrage, %s ms par un service prêt%n%n",
                median(all, one -> one.queued().perSecond()),
                median(all, one -> one.queued().perSecondInSecondHalf()),
                median(all, one -> one.fromLog().perSecond()),
                median(all, Pass::first),
                median(all, Pass::firstWhenReady));
    }

    private Pass pass(Site site, int recipients) throws InterruptedException {
        var forwarder = site.forwarder();
        forwarder.begin();
        site.ordres().write(orders, recipients);
        forwarder.fillDatabase();
        var start = Ordres.now();
        var cores = "";
        try (var service = forwarder.start()) {
            var used = new Cores(service, site.stand());
            await(orders, site.recipients()::count);
            cores = used.sinceStart();
        }
        var queued = site.recipients().arrivals();
        var first = queued.firstAfter(start).toNanos() / 1e6;
        var ready = fromLog(site, recipients);
        var fromLog = site.recipients().arrivals();
        return new Pass(
                queued, first, cores, fromLog, fromLog.firstAfter(ready).toNanos() / 1e6, alone(site, recipients));
    }

    /**
     * Written at once, while a forwarder that is ready reads.
     *
     * @return microseconds since 1970, when the writing began
     */
    private long fromLog(Site site, int recipients) {
        site.forwarder().begin();
        try (var _ = site.forwarder().start().awaitReady()) {
            var start = Ordres.now();
            site.ordres().write(orders, recipients);
            await(orders, site.recipients()::count);
            return start;
        }
    }

    private double alone(Site site, int recipients) throws InterruptedException {
        List<URI> addresses = IntStream.range(0, recipients)
                .mapToObj(site.recipients()::address)
                .toList();
        return HttpFigure.measure(site.recipients(), addresses, orders, 8 * recipients);
    }

    private static void await(long count, LongSupplier seen) {
        Await.until(count + " deliveries", PATIENCE, () -> seen.getAsLong() >= count);
    }

    private static String median(List<Pass> passes, ToDoubleFunction<Pass> figure) {
        return Table.text(Math.round(median(passes.stream().mapToDouble(figure).toArray())));
    }

    private static double median(double[] figures) {
        Arrays.sort(figures);
        return figures[figures.length / 2];
    }

    /** Healthy and unhealthy passes in turn, in one forwarder each. */
    private void isolation(Site site) {
        var table = new Table("vingt en panne", "p50, ms", "p99, ms", "en désordre", "deux fois");
        var well = new double[passes];
        var unwell = new double[passes];
        for (var pass = 0; pass < passes; pass++) {
            well[pass] = isolation(site, false, table);
            unwell[pass] = isolation(site, true, table);
        }
        System.out.println(table);
        var before = median(well);
        var after = median(unwell);
        System.out.printf(
                "Médianes des p99 des %d autres : %s ms, puis %s ms : %s fois%n%n",
                Recipients.WELL, Table.precise(before), Table.precise(after), Table.precise(after / before));
    }

    private double isolation(Site site, boolean failing, Table table) {
        site.forwarder().begin();
        try (var _ = site.forwarder().start().awaitReady()) {
            site.ordres().write(Duration.ofSeconds(10), ISOLATION_RATE, Recipients.COUNT);
            await(10L * ISOLATION_RATE, site.recipients()::count);
            site.recipients().forget();
            if (failing) site.recipients().fail();
            site.ordres().write(Duration.ofSeconds(seconds), ISOLATION_RATE, Recipients.COUNT);
            await((long) seconds * ISOLATION_RATE * Recipients.WELL / Recipients.COUNT, site.recipients()::countOfWell);
        }
        if (failing) site.recipients().recover();
        var arrivals = site.recipients().arrivalsOfWell();
        table.row(
                failing ? "oui" : "non",
                arrivals.millisAt(50),
                arrivals.millisAt(99),
                arrivals.outOfOrder(),
                arrivals.again());
        return arrivals.millisAt(99);
    }
}

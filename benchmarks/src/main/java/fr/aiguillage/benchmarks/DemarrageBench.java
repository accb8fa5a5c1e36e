package fr.aiguillage.benchmarks;

import fr.aiguillage.localstack.Await;
import fr.aiguillage.localstack.ChildJvm;
import fr.aiguillage.localstack.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How soon a forwarder delivers, from its start and once it is ready: without and with an archive of its classes, in turn. */
final class DemarrageBench {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int FEW = 100;

    private final Ordres ordres;
    private final Recipients recipients;
    private final Forwarder forwarder;
    private final Path archive = Home.root().resolve("benchmarks/target/ars-forwarder.jsa");

    DemarrageBench(Ordres ordres, Recipients recipients, Forwarder forwarder) {
        this.ordres = ordres;
        this.recipients = recipients;
        this.forwarder = forwarder;
    }

    /** Milliseconds: from the start until it says that it is ready, until its first delivery; from an order to its delivery. */
    private record Pass(double ready, double first, double whenReady) {}

    void run(int passes) {
        var without = new ArrayList<Pass>();
        var with = new ArrayList<Pass>();
        train();
        for (var pass = 0; pass < passes; pass++) {
            without.add(pass(List.of()));
            with.add(pass(archived()));
        }
        var table = new Table(
                "archive de classes",
                "prêt depuis le démarrage, ms",
                "première remise depuis le démarrage, ms",
                "d’un service prêt, ms");
        without.forEach(one -> row(table, "non", one));
        with.forEach(one -> row(table, "oui", one));
        row(table, "non, médianes", median(without));
        row(table, "oui, médianes", median(with));
        System.out.println(table);
    }

    private static void row(Table table, String which, Pass pass) {
        table.row(which, Math.round(pass.ready()), Math.round(pass.first()), Math.round(pass.whenReady()));
    }

    /** The JVM makes the archive when it ends, and looks at it when it starts. */
    private List<String> archived() {
        return List.of(
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:+AllowArchivingWithJavaAgent",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + archive);
    }

    private void train() {
        queue();
        try (var service = forwarder.start(archived()).awaitReady()) {
            awaitDeliveries();
            end(service.process());
        }
        if (!Files.exists(archive)) throw new IllegalStateException("No archive of classes was written: " + archive);
    }

    /** It ends by itself, in its own time: the archive is the last that it writes. */
    private static void end(ChildJvm process) {
        ProcessHandle.of(process.pid()).ifPresent(ProcessHandle::destroy);
        Await.until("the archive is written", PATIENCE, () -> !process.isAlive());
    }

    private void queue() {
        forwarder.begin();
        ordres.write(FEW, FEW);
        forwarder.fillDatabase();
    }

    private void awaitDeliveries() {
        Await.until("deliveries", PATIENCE, () -> recipients.count() >= FEW);
    }

    private Pass pass(List<String> jvm) {
        queue();
        var start = Ordres.now();
        var ready = 0.0;
        try (var service = forwarder.start(jvm)) {
            service.awaitReady();
            ready = (Ordres.now() - start) / 1e3;
            awaitDeliveries();
        }
        var first = recipients.arrivals().firstAfter(start).toNanos() / 1e6;
        return new Pass(ready, first, whenReady(jvm));
    }

    private double whenReady(List<String> jvm) {
        forwarder.begin();
        try (var _ = forwarder.start(jvm).awaitReady()) {
            var start = Ordres.now();
            ordres.write(FEW, FEW);
            awaitDeliveries();
            return recipients.arrivals().firstAfter(start).toNanos() / 1e6;
        }
    }

    private static Pass median(List<Pass> passes) {
        return new Pass(median(passes, Pass::ready), median(passes, Pass::first), median(passes, Pass::whenReady));
    }

    private static double median(List<Pass> passes, ToDoubleFunction<Pass> figure) {
        var sorted = passes.stream().mapToDouble(figure).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}

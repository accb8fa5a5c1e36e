package fr.aiguillage.benchmarks;

import fr.aiguillage.localstack.ChildJvm;
import java.time.Duration;
import java.util.Locale;

/** How many cores the service, Kafka and the generator (this process) used since the start: they share the machine. */
final class Cores {
    static final String HEADER = "cœurs : service / Kafka / générateur";

    private final long[] pids;
    private final long began = System.nanoTime();
    private final long[] before;

    Cores(ServiceJvm service, Stand stand) {
        this(service.process(), stand.broker());
    }

    private Cores(ChildJvm service, ChildJvm broker) {
        pids = new long[] {service.pid(), broker.pid(), ProcessHandle.current().pid()};
        before = used();
    }

    private long[] used() {
        var nanos = new long[pids.length];
        for (var i = 0; i < nanos.length; i++) {
            nanos[i] = used(pids[i]).toNanos();
        }
        return nanos;
    }

    private static Duration used(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    /** Such as {@code 1,2 / 0,4 / 0,3}. */
    String sinceStart() {
        var now = used();
        double elapsed = System.nanoTime() - began;
        return String.format(
                Locale.FRANCE,
                "%.2f / %.2f / %.2f",
                (now[0] - before[0]) / elapsed,
                (now[1] - before[1]) / elapsed,
                (now[2] - before[2]) / elapsed);
    }
}

package fr.aiguillage.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Figures that a measured process leaves in a file: seconds of each step, megabytes of its memory. */
final class Watch {
    private static final double KILO = 1024;

    private final Properties figures = new Properties();
    private long since = System.nanoTime();

    /** Ends a step. */
    void lap(String step) {
        var now = System.nanoTime();
        figures.setProperty(step, String.valueOf((now - since) / 1e9));
        since = now;
    }

    void put(String name, Number value) {
        figures.setProperty(name, value.toString());
    }

    /** The most that the heap held, garbage included, and the most that was resident, mapped files included. */
    void putMemory() throws IOException {
        put("tas", heap() / KILO / KILO);
        put("residente", status("VmHWM:") / KILO);
        put("anonyme", status("RssAnon:") / KILO);
    }

    private static long heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    /** Kilobytes, as Linux says. */
    private static long status(String field) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    }

    void store(Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file, UTF_8)) {
            figures.store(out, null);
        }
    }

    static Properties read(Path file) throws IOException {
        var figures = new Properties();
        try (var in = Files.newBufferedReader(file, UTF_8)) {
            figures.load(in);
        }
        return figures;
    }
}

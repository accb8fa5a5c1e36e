package fr.aiguillage.e2e;

import fr.aiguillage.localstack.Await;
import fr.aiguillage.localstack.ChildJvm;
import fr.aiguillage.localstack.Home;
import fr.aiguillage.localstack.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The whole system as bin/up starts it, invented reports included. */
final class LocalSystem implements AutoCloseable {
    private static final Duration STARTED = Duration.ofMinutes(3);
    private static final int PORTS = 13;
    private static final int PROJECTOR = 3;
    private static final int RECIPIENTS = 6;

    private final ChildJvm up;
    private final Path log;
    private final int first;

    private LocalSystem(ChildJvm up, Path log, int first) {
        this.up = up;
        this.log = log;
        this.first = first;
    }

    /** @param folder for all that it keeps; returns once every report is decided, delivered and projected */
    static LocalSystem start(Path folder, int reports) {
        var first = Ports.free(PORTS);
        var jar = Home.root().resolve("local-stack/target/local-stack-up.jar");
        var up = ChildJvm.start("up", folder, Map.of(), arguments(jar, folder.resolve("data"), first, reports));
        var system = new LocalSystem(up, folder.resolve("up.log"), first);
        Await.until("bin/up says that everything runs", STARTED, system::isSettled);
        return system;
    }

    private static List<String> arguments(Path jar, Path data, int first, int reports) {
        return List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Droot=" + Home.root(),
                "-jar",
                jar.toString(),
                "--ports-from",
                String.valueOf(first),
                "--reports",
                String.valueOf(reports),
                "--data",
                data.toString());
    }

    private boolean isSettled() {
        if (!up.isAlive()) throw new IllegalStateException("bin/up ended:\n" + said());
        return said().contains("Tout tourne");
    }

    private String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String console() {
        return "http://localhost:" + (first + PROJECTOR);
    }

    /** Where the recipients that have a webhook stand, and can be made to fail. */
    String recipients() {
        return "http://localhost:" + (first + RECIPIENTS);
    }

    @Override
    public void close() {
        up.close();
    }
}

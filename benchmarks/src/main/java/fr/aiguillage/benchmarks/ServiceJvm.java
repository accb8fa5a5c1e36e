package fr.aiguillage.benchmarks;

import fr.aiguillage.localstack.Await;
import fr.aiguillage.localstack.ChildJvm;
import fr.aiguillage.localstack.Home;
import fr.aiguillage.localstack.Ports;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The service under measurement, from its own jar, in a JVM of its own. */
record ServiceJvm(ChildJvm process, int port) implements AutoCloseable {
    /** What Kafka's, RocksDB's and Avro's own code asks of a JVM 25. */
    static final List<String> NATIVE =
            List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    private static final Duration START = Duration.ofMinutes(2);

    /** Comes back at once; {@link #awaitReady} waits. */
    static ServiceJvm start(Stand stand, String module, Map<String, String> own, List<String> jvm) {
        Bench.say("Démarrage de " + module + "…");
        var port = Ports.free();
        var environment = new HashMap<>(own);
        environment.put("AIGUILLAGE_PORT", String.valueOf(port));
        return new ServiceJvm(program(stand, module, environment, jvm, List.of()), port);
    }

    /** What its jar runs when it is given these arguments. */
    static ChildJvm program(
            Stand stand, String module, Map<String, String> own, List<String> jvm, List<String> arguments) {
        var environment = new HashMap<>(stand.environment());
        environment.putAll(own);
        var command = command(module, jvm);
        command.addAll(arguments);
        return ChildJvm.start(module, stand.folder(), environment, command);
    }

    private static List<String> command(String module, List<String> jvm) {
        var command = new ArrayList<>(NATIVE);
        command.addAll(jvm);
        var jar = Home.root().resolve(module).resolve("target").resolve(module + ".jar");
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    ServiceJvm awaitReady() {
        Await.until("the service is ready, see its log", START, () -> !process.isAlive() || isReady());
        if (!process.isAlive()) {
            throw new IllegalStateException("The service ended at once, see its log");
        }
        return this;
    }

    private boolean isReady() {
        try {
            var ready = URI.create("http://127.0.0.1:" + port + "/health/ready").toURL();
            return ((HttpURLConnection) ready.openConnection()).getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.close();
    }
}

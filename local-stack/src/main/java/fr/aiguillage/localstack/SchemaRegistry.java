package fr.aiguillage.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Apicurio Registry in a process of its own, spoken to through Confluent's API. */
public final class SchemaRegistry implements Running {
    private static final Duration START = Duration.ofSeconds(90);

    private final String url;
    private final ChildJvm process;

    private SchemaRegistry(String url, ChildJvm process) {
        this.url = url;
        this.process = process;
    }

    /** A registry that forgets everything when it stops; its log goes into the folder. */
    public static SchemaRegistry start(Path folder) {
        return start(folder, Ports.free(), Ports.free(), List.of());
    }

    /** A registry that stores in that PostgreSQL database. */
    public static SchemaRegistry start(Path folder, String jdbcUrl) {
        return start(folder, Ports.free(), Ports.free(), storingIn(jdbcUrl));
    }

    public static SchemaRegistry start(Path folder, String jdbcUrl, int port, int managementPort) {
        return start(folder, port, managementPort, storingIn(jdbcUrl));
    }

    private static SchemaRegistry start(Path folder, int port, int managementPort, List<String> storage) {
        var process = ChildJvm.start("registry", folder, Map.of(), arguments(port, managementPort, storage));
        var registry = new SchemaRegistry("http://localhost:" + port + "/apis/ccompat/v7", process);
        Await.until(
                "schema registry ready, see its log in " + folder,
                START,
                () -> !process.isAlive() || registry.answers());
        return registry.orFail(folder);
    }

    private static List<String> arguments(int port, int managementPort, List<String> storage) {
        var arguments = new ArrayList<>(List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        arguments.add("-Dquarkus.http.host=127.0.0.1");
        arguments.add("-Dquarkus.http.port=" + port);
        arguments.add("-Dquarkus.management.host=127.0.0.1");
        arguments.add("-Dquarkus.management.port=" + managementPort);
        arguments.addAll(storage);
        arguments.addAll(List.of(
                "-jar",
                Home.root()
                        .resolve("local-stack/target/apicurio/quarkus-run.jar")
                        .toString()));
        return arguments;
    }

    private static List<String> storingIn(String jdbcUrl) {
        return List.of(
                "-Dapicurio.storage.kind=sql",
                "-Dapicurio.storage.sql.kind=postgresql",
                "-Dapicurio.datasource.url=" + jdbcUrl,
                "-Dapicurio.datasource.username=" + Database.USER,
                "-Dapicurio.datasource.password=" + Database.USER,
                "-Dapicurio.datasource.jdbc.initial-size=2",
                "-Dapicurio.datasource.jdbc.min-size=2",
                "-Dapicurio.datasource.jdbc.max-size=10");
    }

    /** Base of the Confluent API, without a slash at the end. */
    public String url() {
        return url;
    }

    @Override
    public CompletableFuture<?> onExit() {
        return process.onExit();
    }

    private SchemaRegistry orFail(Path folder) {
        if (process.isAlive()) {
            return this;
        }
        throw new IllegalStateException("The schema registry ended at once, see its log in " + folder);
    }

    private boolean answers() {
        try (var http = HttpClient.newHttpClient()) {
            var subjects = HttpRequest.newBuilder(URI.create(url + "/subjects")).build();
            return http.send(subjects, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        process.close();
    }
}

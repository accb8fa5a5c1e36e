package fr.aiguillage.localstack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * A PostgreSQL server of our own, its files in a folder that is reused; stopped with this JVM, however that ends. What is
 * committed outlives a killed process, though not a machine that loses power: nothing is forced to disk.
 */
public final class Database implements Running {
    static final String USER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final ProcessHandle postmaster;
    private final Process guard;

    private Database(EmbeddedPostgres server, ProcessHandle postmaster, Process guard) {
        this.server = server;
        this.postmaster = postmaster;
        this.guard = guard;
    }

    public static Database start(Path folder) {
        return start(folder, Ports.free());
    }

    public static Database start(Path folder, int port) {
        try {
            var server = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(Folders.create(folder))
                    .setCleanDataDirectory(false)
                    .setServerConfig("synchronous_commit", "on")
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(PATIENCE)
                    .start();
            var postmaster = postmaster(folder);
            return new Database(server, postmaster, guard(postmaster.pid()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JDBC URL of the database of that name, which is created when missing. */
    public synchronized String jdbcUrl(String name) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var exists = connection.prepareStatement("select 1 from pg_database where datname = ?");
                var create = connection.createStatement()) {
            exists.setString(1, name);
            if (!exists.executeQuery().next()) {
                create.execute("create database " + create.enquoteIdentifier(name, true));
            }
            return server.getJdbcUrl(USER, name);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create the database " + name, e);
        }
    }

    @Override
    public CompletableFuture<?> onExit() {
        return postmaster.onExit();
    }

    private static ProcessHandle postmaster(Path folder) throws IOException {
        var pid = Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).getFirst().trim());
        return ProcessHandle.of(pid).orElseThrow();
    }

    /** Asks the server to stop (SIGINT is PostgreSQL's fast shutdown) once our end of the pipe is gone. */
    private static Process guard(long pid) throws IOException {
        var script = "trap '' INT; cat >/dev/null; kill -s INT " + pid + " 2>/dev/null";
        return new ProcessBuilder("sh", "-c", script).start();
    }

    @Override
    public void close() {
        try {
            server.close();
            guard.destroyForcibly();
            Await.until("PostgreSQL stopped", PATIENCE, () -> !postmaster.isAlive());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package fr.aiguillage.localstack.up;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.localstack.Await;
import fr.aiguillage.localstack.Database;
import fr.aiguillage.localstack.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedDatabaseIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<String> said = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    @Test
    void a_database_that_is_killed_is_started_again_at_the_same_address_with_its_rows() throws Exception {
        var port = Ports.free();
        var database = Database.start(folder, port);
        var supervised = Supervised.of("PostgreSQL", database, () -> Database.start(folder, port), said::add);
        try {
            var url = database.jdbcUrl("essai");
            write(url);
            ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();
            Await.until("the rows are back", PATIENCE, () -> said.size() == 1 && isThere(url));
            assertThat(said).containsExactly("PostgreSQL s'est arrêté : je le relance.");
        } finally {
            supervised.close();
        }
    }

    private long postmaster() throws IOException {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).getFirst());
    }

    private static void write(String url) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("create table mot as select 'bonjour' as texte");
        }
    }

    private static boolean isThere(String url) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            return statement.executeQuery("select texte from mot").next();
        } catch (SQLException notYet) {
            return false;
        }
    }
}

package fr.aiguillage.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseIT {
    @Test
    void a_row_written_before_a_restart_is_read_after_it(@TempDir Path folder) throws SQLException {
        try (var database = Database.start(folder)) {
            execute(database.jdbcUrl("essai"), "create table mot as select 'bonjour' as texte");
        }
        try (var database = Database.start(folder)) {
            assertThat(text(database.jdbcUrl("essai"), "select texte from mot")).isEqualTo("bonjour");
        }
    }

    @Test
    void the_server_is_postgresql_17_and_accents_survive(@TempDir Path folder) throws SQLException {
        try (var database = Database.start(folder)) {
            assertThat(text(database.jdbcUrl("essai"), "show server_version")).startsWith("17.");
            assertThat(text(database.jdbcUrl("essai"), "select upper('département')"))
                    .isEqualTo("DÉPARTEMENT");
        }
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

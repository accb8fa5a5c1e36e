package fr.aiguillage.projector;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.postgres.PostgresPlugin;

/** The tables, brought to their current form, behind a pool. */
final class ReadModel implements AutoCloseable {
    private final HikariDataSource pool;

    ReadModel(String url) {
        pool = new HikariDataSource(pool(url));
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:fr/aiguillage/projector/db")
                .load()
                .migrate();
    }

    /** Batches travel as multi-row statements; no message of an exception repeats a row. */
    private static HikariConfig pool(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(10);
        config.setPoolName("read-model");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return config;
    }

    Jdbi jdbi() {
        return Jdbi.create(pool)
                .installPlugin(new PostgresPlugin())
                .configure(StatementExceptions.class, messages -> messages.setMessageRendering(MessageRendering.NONE));
    }

    boolean isUp() {
        try (var connection = pool.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}

package fr.aiguillage.projector;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.postgres.PostgresPlugin;

/** The tables, brought to their current form, behind a pool. */
final class ReadModel implements AutoCloseable {
    /** The schema that boards are read from; a rebuild fills another, and then takes its place. */
    static final String SCHEMA = "lecture";

    private final HikariDataSource pool;

    ReadModel(String url) {
        this(url, SCHEMA, "");
    }

    private ReadModel(String url, String schema, String initially) {
        pool = new HikariDataSource(pool(url, schema, initially));
        Flyway.configure()
                .dataSource(pool)
                .schemas(schema)
                .locations("classpath:fr/aiguillage/projector/db")
                .load()
                .migrate();
    }

    /** Batches travel as multi-row statements; no message of an exception repeats a row. */
    private static HikariConfig pool(String url, String schema, String initially) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setSchema(schema);
        if (!initially.isEmpty()) config.setConnectionInitSql(initially);
        config.setMaximumPoolSize(10);
        config.setPoolName("read-model");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return config;
    }

    /** Tables of the same form in a schema beside; what is lost when the machine fails is filled again. */
    ReadModel beside(String schema) {
        return new ReadModel(
                pool.getJdbcUrl(),
                schema,
                "SET synchronous_commit = off; SET work_mem = '256MB'; SET maintenance_work_mem = '256MB'");
    }

    Jdbi jdbi() {
        return Jdbi.create(pool)
                .installPlugin(new PostgresPlugin())
                .configure(StatementExceptions.class, messages -> messages.setMessageRendering(MessageRendering.NONE));
    }

    /** A connection of its own, outside the pool, for whoever listens for a long time. */
    Connection listener() throws SQLException {
        return DriverManager.getConnection(pool.getJdbcUrl());
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

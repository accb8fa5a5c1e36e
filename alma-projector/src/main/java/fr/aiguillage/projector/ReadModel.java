package fr.aiguillage.projector;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/** The tables, brought to their current form, behind a pool. */
final class ReadModel implements AutoCloseable {
    private final HikariDataSource pool;

    ReadModel(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(10);
        config.setPoolName("read-model");
        pool = new HikariDataSource(config);
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:fr/aiguillage/projector/db")
                .load()
                .migrate();
    }

    Jdbi jdbi() {
        return Jdbi.create(pool).installPlugin(new PostgresPlugin());
    }

    boolean isUp() {
        try (var connection = pool.getConnection()) {
            return connection.isValid(1);
        } catch (java.sql.SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}

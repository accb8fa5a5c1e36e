package fr.aiguillage.forwarder;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/** The forwarder's tables, brought to the newest version when it opens. */
final class Database implements AutoCloseable {
    private static final int CONNECTIONS = 12;

    private final HikariDataSource pool;

    private Database(HikariDataSource pool) {
        this.pool = pool;
    }

    static Database open(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        var pool = new HikariDataSource(config);
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:fr/aiguillage/forwarder/db")
                .load()
                .migrate();
        return new Database(pool);
    }

    Jdbi jdbi() {
        return Jdbi.create(pool).installPlugin(new PostgresPlugin());
    }

    boolean answers() {
        return jdbi().withHandle(handle ->
                handle.createQuery("SELECT 1").mapTo(Integer.class).one() == 1);
    }

    @Override
    public void close() {
        pool.close();
    }
}

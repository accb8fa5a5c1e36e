package fr.aiguillage.projector;

import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;

/**
 * Held as long as a rebuild runs, by whichever process: there is one at a time, and one that died is not taken for one that
 * runs, since its connection ended with it.
 */
final class Monopole implements AutoCloseable {
    private static final String TAKE = "SELECT pg_try_advisory_lock(7301, 1)";
    private static final String HELD = """
            SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = 7301 AND objid = 1 AND granted
                AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))""";

    private final Connection connection;

    private Monopole(Connection connection) {
        this.connection = connection;
    }

    /** @throws DejaEnCours when another rebuild runs */
    static Monopole take(ReadModel tables) {
        try {
            var monopole = new Monopole(tables.listener());
            if (monopole.isOurs()) return monopole;
            monopole.close();
            throw new DejaEnCours();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isOurs() throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(TAKE)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    static boolean isHeld(Jdbi database) {
        return database.withHandle(
                rows -> rows.createQuery(HELD).mapTo(Boolean.class).one());
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another rebuild runs. */
    static final class DejaEnCours extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        DejaEnCours() {
            super("Une reconstruction est déjà en cours.");
        }
    }
}

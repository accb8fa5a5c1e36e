package fr.aiguillage.projector;

import static java.util.stream.Collectors.joining;

import fr.aiguillage.projector.Source.Touche;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells readers what changed, once it is committed: whoever folds says it to PostgreSQL in the transaction of the rows, and
 * every process that answers readers hears it (LISTEN, NOTIFY).
 */
final class Annonces implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Annonces.class);
    private static final String CHANNEL = "lecture";
    /** Lines per notification, which may have 8,000 bytes. */
    private static final int LINES = 60;

    private static final int WAITING = 2_000;
    private static final Duration WAKE = Duration.ofMillis(500);

    interface Connect {
        Connection open() throws SQLException;
    }

    private final Connect connect;
    private final Set<BlockingQueue<Annonce>> readers = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().name("listen").unstarted(this::run);

    Annonces(Connect connect) {
        this.connect = connect;
    }

    Annonces start() {
        thread.start();
        return this;
    }

    static List<Annonce> of(Set<Touche> touched, Collection<String> departements) {
        return Stream.of(
                        departements.stream().<Annonce>map(Annonce.Tableau::new),
                        touched.stream().map(Touche::signalement).distinct().<Annonce>map(Annonce.Signalement::new),
                        touched.stream().flatMap(Annonces::boite))
                .flatMap(annonces -> annonces)
                .toList();
    }

    private static Stream<Annonce> boite(Touche touche) {
        return touche.destinataire().stream().map(id -> new Annonce.Boite(id, touche.signalement()));
    }

    /** Heard when the transaction is committed. */
    static void send(Handle rows, List<Annonce> annonces) {
        for (var from = 0; from < annonces.size(); from += LINES) {
            var lines = annonces.subList(from, Math.min(from + LINES, annonces.size())).stream()
                    .map(Annonce::line)
                    .collect(joining("\n"));
            rows.createQuery("SELECT 1 FROM pg_notify(:channel, :lines)")
                    .bind("channel", CHANNEL)
                    .bind("lines", lines)
                    .mapTo(Integer.class)
                    .one();
        }
    }

    /** What comes from now on, until {@link #leave}; a reader that does not keep up is told to read all again. */
    BlockingQueue<Annonce> join() {
        var queue = new LinkedBlockingQueue<Annonce>(WAITING);
        readers.add(queue);
        return queue;
    }

    void leave(BlockingQueue<Annonce> queue) {
        readers.remove(queue);
    }

    int readers() {
        return readers.size();
    }

    boolean isClosing(Duration within) {
        try {
            return closing.await(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void run() {
        while (!isClosing(Duration.ZERO)) {
            try (var connection = connect.open()) {
                listen(connection);
            } catch (SQLException e) {
                LOG.warn("changes are not heard, next attempt in {} ms", WAKE.toMillis());
                isClosing(WAKE);
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("LISTEN " + CHANNEL);
        }
        tell(new Annonce.Reprise());
        var postgres = connection.unwrap(PGConnection.class);
        while (!isClosing(Duration.ZERO)) {
            for (var heard : postgres.getNotifications((int) WAKE.toMillis()))
                heard.getParameter().lines().forEach(line -> Annonce.parse(line).ifPresent(this::tell));
        }
    }

    private void tell(Annonce annonce) {
        for (var queue : readers) {
            if (!queue.offer(annonce)) {
                queue.clear();
                queue.add(new Annonce.Reprise());
            }
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

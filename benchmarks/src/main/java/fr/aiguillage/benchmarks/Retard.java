package fr.aiguillage.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long a report takes from the instant its request is due to the instant when whoever asks the database finds its row,
 * and the answer of the active policy. The database is asked every few milliseconds, which is part of what is told.
 */
final class Retard {
    /** Whoever came and is not seen by then never is. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(10);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VISIBLE = """
            SELECT s.id, EXISTS (SELECT FROM lecture.decision_courante d WHERE d.signalement = s.id)
            FROM lecture.signalement s WHERE s.id = ANY(?)""";

    final Answers answered = new Answers();
    final Answers received = new Answers();
    final Answers decided = new Answers();

    private final URI door;
    private final String token;
    private final List<String> bodies;
    /** By id, when it was due. */
    private final Map<String, Long> unseen = new ConcurrentHashMap<>();

    /** By id, when it was due: its row was seen. */
    private final Map<String, Long> undecided = new ConcurrentHashMap<>();

    Retard(Ingest ingest, List<String> bodies) {
        this.door = URI.create("http://127.0.0.1:" + ingest.port() + "/v1/signalements");
        this.token = ingest.token();
        this.bodies = bodies;
    }

    /** At this rate; comes back when all were seen. */
    void run(Connection database, int perSecond, Duration lasting) throws InterruptedException {
        try (var watch = Executors.newSingleThreadExecutor();
                var http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            var end = System.nanoTime() + lasting.plus(PATIENCE).toNanos();
            var watching = watch.submit(() -> watch(database, perSecond * lasting.toSeconds(), end));
            send(http, perSecond, lasting);
            watching.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The database was not watched", e.getCause());
        }
    }

    private void send(HttpClient http, int perSecond, Duration lasting) {
        var start = System.nanoTime();
        for (var number = 0; number < lasting.toSeconds() * perSecond; number++) {
            var due = start + number * TimeUnit.SECONDS.toNanos(1) / perSecond;
            for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime())
                LockSupport.parkNanos(left);
            var unused = http.sendAsync(request(bodies.get(number % bodies.size())), BodyHandlers.ofByteArray())
                    .thenAccept(answer -> answered(answer, due));
        }
    }

    private HttpRequest request(String body) {
        return HttpRequest.newBuilder(door)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private synchronized void answered(HttpResponse<byte[]> answer, long due) {
        answered.add(answer.statusCode(), System.nanoTime() - due);
        if (answer.statusCode() == Answers.CREATED) unseen.put(id(answer.body()), due);
    }

    private static String id(byte[] body) {
        try {
            return JSON.readTree(body).path("id").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Void watch(Connection database, long expected, long end) throws SQLException {
        try (var visible = database.prepareStatement(VISIBLE)) {
            while (decided.created() < expected && System.nanoTime() < end) {
                var waiting = Stream.concat(unseen.keySet().stream(), undecided.keySet().stream())
                        .toArray(String[]::new);
                if (waiting.length > 0) look(visible, waiting);
                LockSupport.parkNanos(PAUSE);
            }
        }
        return null;
    }

    private void look(PreparedStatement visible, String[] ids) throws SQLException {
        visible.setArray(1, visible.getConnection().createArrayOf("text", ids));
        try (var rows = visible.executeQuery()) {
            var now = System.nanoTime();
            while (rows.next()) seen(rows.getString(1), rows.getBoolean(2), now);
        }
    }

    private void seen(String id, boolean isDecided, long now) {
        var due = unseen.remove(id);
        if (due != null) {
            received.add(Answers.CREATED, now - due);
            undecided.put(id, due);
        }
        if (!isDecided) return;
        var since = undecided.remove(id);
        if (since != null) decided.add(Answers.CREATED, now - since);
    }
}

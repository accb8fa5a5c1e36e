package fr.aiguillage.forwarder;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Where many destinataires are served at once: takes its time, fails now and then, and knows who came when. */
final class Guichet implements AutoCloseable {
    private static final long FASTEST = Duration.ofMillis(2).toNanos();
    private static final long SLOWEST = Duration.ofMillis(30).toNanos();
    private static final int ONE_IN = 20;

    /** @param debut, fin nanoseconds of one clock */
    record Passage(String id, long debut, long fin) {}

    private final SplittableRandom random;
    private final HttpServer server;
    private final Queue<Passage> passages = new ConcurrentLinkedQueue<>();
    private final AtomicInteger begun = new AtomicInteger();

    private Guichet(long seed) throws IOException {
        random = new SplittableRandom(seed);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    static Guichet open(long seed) {
        try {
            return new Guichet(seed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    /** Calls so far, those under way included. */
    int begun() {
        return begun.get();
    }

    Map<String, List<Passage>> byId() {
        return passages.stream()
                .collect(Collectors.groupingBy(Passage::id, ConcurrentHashMap::new, Collectors.toList()));
    }

    private void serve(HttpExchange exchange) throws IOException {
        var debut = System.nanoTime();
        begun.incrementAndGet();
        exchange.getRequestBody().readAllBytes();
        LockSupport.parkNanos(draw(FASTEST, SLOWEST));
        var id = exchange.getRequestHeaders().getFirst("webhook-id");
        passages.add(new Passage(id, debut, System.nanoTime()));
        exchange.sendResponseHeaders(draw(0, ONE_IN) == 0 ? 503 : 204, -1);
        exchange.close();
    }

    private synchronized long draw(long from, long to) {
        return random.nextLong(from, to);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package fr.aiguillage.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.aiguillage.localstack.Await;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenLoopTest {
    private static final byte[] ANSWER = {'{', '}'};
    private static final Duration STALL = Duration.ofMillis(500);

    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;
    private volatile boolean firstIsSlow;
    private volatile int status = 201;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/signalements", exchange -> {
            exchange.getRequestBody().readAllBytes();
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            if (requests.getAndIncrement() == 0 && firstIsSlow) {
                stall();
            }
            exchange.sendResponseHeaders(status, ANSWER.length);
            exchange.getResponseBody().write(ANSWER);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static void stall() {
        var end = System.nanoTime() + STALL.toNanos();
        Await.until("the stall is over", Duration.ofSeconds(10), () -> System.nanoTime() >= end);
    }

    @Test
    void every_request_that_is_due_is_sent_once_with_a_key_of_its_own() throws InterruptedException {
        var answers = run(4, 200);

        assertThat(answers.created() + answers.neverSent()).isEqualTo(200);
        assertThat(keys).hasSize((int) answers.created());
    }

    @Test
    void what_waits_behind_a_slow_answer_counts_as_slow() throws InterruptedException {
        firstIsSlow = true;

        var answers = run(1, 100);

        assertThat(answers.millisAt(70)).isGreaterThan(100);
        assertThat(answers.maxMillis()).isGreaterThan(400);
    }

    @Test
    void an_answer_that_is_not_201_is_an_error_and_named() throws InterruptedException {
        status = 503;

        var answers = run(1, 10);

        assertThat(answers.created()).isZero();
        assertThat(answers.errors()).startsWith("503 : ");
    }

    private Answers run(int connections, int perSecond) throws InterruptedException {
        return new OpenLoop(connections, perSecond, Duration.ofSeconds(1))
                .run(server.getAddress().getPort(), new Requests("token", List.of("{\"a\":1}", "{\"é\":2}")));
    }
}

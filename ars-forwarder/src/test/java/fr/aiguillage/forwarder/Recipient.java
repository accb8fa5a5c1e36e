package fr.aiguillage.forwarder;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.aiguillage.servicekit.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;

/** A destinataire's own server: verifies signatures with the genuine library and answers as it is told. */
final class Recipient implements AutoCloseable {
    static final String SECRET = "whsec_"
            + Base64.getEncoder().encodeToString("thirty-two bytes, known to tests".getBytes(StandardCharsets.UTF_8));
    /** Answers nothing until it is released. */
    static final int HANG = 0;

    /** A call whose signature was right. */
    record Call(String id, String contentType, String traceparent, JsonNode body) {}

    private final HttpServer server;
    private final ToIntFunction<Call> answers;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    private Recipient(ToIntFunction<Call> answers) throws IOException {
        this.answers = answers;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** @param answers status by number of the call, from 1 */
    static Recipient answering(IntUnaryOperator answers) {
        var numbers = new AtomicInteger();
        return of(call -> answers.applyAsInt(numbers.incrementAndGet()));
    }

    /** @param answers status by the signalement that the call is about */
    static Recipient answeringBy(ToIntFunction<String> answers) {
        return of(call -> answers.applyAsInt(call.body().at("/data/signalement").asText()));
    }

    private static Recipient of(ToIntFunction<Call> answers) {
        try {
            return new Recipient(answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/signalements";
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    private void handle(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!verified(exchange, body)) {
            exchange.sendResponseHeaders(401, -1);
            return;
        }
        var headers = exchange.getRequestHeaders();
        var call = new Call(
                headers.getFirst("webhook-id"),
                headers.getFirst("content-type"),
                String.valueOf(headers.getFirst("traceparent")),
                Json.parse(body.getBytes(StandardCharsets.UTF_8), JsonNode.class));
        calls.add(call);
        answer(exchange, answers.applyAsInt(call));
    }

    private void answer(HttpExchange exchange, int status) throws IOException {
        if (status == HANG) awaitClosing();
        exchange.sendResponseHeaders(status == HANG ? 500 : status, -1);
        exchange.close();
    }

    private void awaitClosing() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean verified(HttpExchange exchange, String body) {
        var headers = new HashMap<String, List<String>>();
        for (var header : exchange.getRequestHeaders().entrySet())
            headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue());
        try {
            new Webhook(SECRET).verify(body, Map.copyOf(headers));
            return true;
        } catch (WebhookVerificationException e) {
            return false;
        }
    }

    /** Answers 500 to what hangs. */
    void release() {
        closing.countDown();
    }

    @Override
    public void close() {
        release();
        server.stop(0);
    }
}

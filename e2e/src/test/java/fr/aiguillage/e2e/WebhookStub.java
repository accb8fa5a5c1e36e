package fr.aiguillage.e2e;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
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
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A recipient's own endpoint: it checks the signature (Standard Webhooks) and keeps what it got. */
final class WebhookStub implements AutoCloseable {
    private static final String SECRET = "whsec_"
            + Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));

    /** A delivery whose signature was right. */
    record Delivery(String id, String body) {}

    private final Queue<Delivery> deliveries = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    private WebhookStub(HttpServer server) {
        this.server = server;
    }

    static WebhookStub start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var stub = new WebhookStub(server);
            server.createContext("/", stub::receive);
            server.start();
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/aiguillage";
    }

    String secret() {
        return SECRET;
    }

    List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(accept(exchange, body), -1);
        }
    }

    private int accept(HttpExchange exchange, String body) {
        try {
            new Webhook(SECRET).verify(body, lowerCase(exchange));
        } catch (WebhookVerificationException e) {
            return 401;
        }
        deliveries.add(new Delivery(exchange.getRequestHeaders().getFirst("webhook-id"), body));
        return 204;
    }

    private static Map<String, List<String>> lowerCase(HttpExchange exchange) {
        var headers = new HashMap<String, List<String>>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        return headers;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

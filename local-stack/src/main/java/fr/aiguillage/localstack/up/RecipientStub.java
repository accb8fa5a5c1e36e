package fr.aiguillage.localstack.up;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.aiguillage.localstack.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * Stands for the recipients that have a webhook, each at /destinataires/&lt;id&gt;: checks the signature (Standard Webhooks), notes
 * the order's id and forgets the rest. From a PUT to /pannes/&lt;id&gt; until a DELETE, that recipient answers 404 to everything,
 * or the status that the PUT carries.
 */
final class RecipientStub implements AutoCloseable {
    private static final String PATH = "/destinataires/";
    private static final String FAILURES = "/pannes/";

    private final Map<String, String> secrets;
    private final Path journal;
    private final Set<String> received = ConcurrentHashMap.newKeySet();
    /** What a recipient that is made to fail answers. */
    private final Map<String, Integer> failing = new ConcurrentHashMap<>();

    private final HttpServer server;

    private RecipientStub(int port, Map<String, String> secrets, Path journal) throws IOException {
        this.secrets = secrets;
        this.journal = journal;
        received.addAll(Files.exists(journal) ? Files.readAllLines(journal) : Set.of());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext(PATH, this::receive);
        server.createContext(FAILURES, this::fail);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }

    static RecipientStub start(int port, Path secrets, Path folder) {
        try {
            var journal = Folders.create(folder).resolve("orders");
            var stub = new RecipientStub(port, read(secrets), journal);
            stub.server.start();
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a recipient of this id gets its webhooks, on a stub at that port. */
    static String address(int port, String destinataire) {
        return Addresses.url(port) + PATH + destinataire;
    }

    boolean received(String order) {
        return received.contains(order);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(accept(exchange), -1);
        }
    }

    private void fail(HttpExchange exchange) throws IOException {
        try (exchange) {
            var destinataire = named(exchange, FAILURES);
            exchange.sendResponseHeaders(
                    switch (exchange.getRequestMethod()) {
                        case "PUT" -> failing.put(destinataire, status(exchange)) == null ? 201 : 204;
                        case "DELETE" -> failing.remove(destinataire) == null ? 404 : 204;
                        default -> 405;
                    },
                    -1);
        }
    }

    /** The body, three digits; none is 404. */
    private static int status(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return body.matches("[45][0-9]{2}") ? Integer.parseInt(body) : 404;
    }

    private static String named(HttpExchange exchange, String path) {
        return exchange.getRequestURI().getPath().substring(path.length());
    }

    private int accept(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var destinataire = named(exchange, PATH);
        var secret = secrets.get(destinataire);
        if (secret == null) {
            return 404;
        }
        var failure = failing.get(destinataire);
        if (failure != null) {
            return failure;
        }
        try {
            new Webhook(secret).verify(body, lowerCase(exchange));
        } catch (WebhookVerificationException e) {
            return 401;
        }
        note(exchange.getRequestHeaders().getFirst("webhook-id"));
        return 204;
    }

    private static Map<String, List<String>> lowerCase(HttpExchange exchange) {
        var headers = new HashMap<String, List<String>>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        return headers;
    }

    private synchronized void note(String order) throws IOException {
        if (received.add(order)) {
            Files.writeString(journal, order + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    private static Map<String, String> read(Path file) throws IOException {
        var properties = new Properties();
        try (var lines = Files.newBufferedReader(file)) {
            properties.load(lines);
        }
        var secrets = new HashMap<String, String>();
        properties.stringPropertyNames().forEach(name -> secrets.put(name, properties.getProperty(name)));
        return Map.copyOf(secrets);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

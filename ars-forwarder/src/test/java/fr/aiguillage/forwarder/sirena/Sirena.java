package fr.aiguillage.forwarder.sirena;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.aiguillage.servicekit.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** SIRENA's third-party API as its source has it: the key, the schema, the answers. */
public final class Sirena implements AutoCloseable {
    public static final String CLE = "sk_" + "0123456789abcdef".repeat(4);
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(Sirena.class.getResourceAsStream("requete.schema.json"));

    /** What it answers to a right call, instead of taking it. */
    public record Reponse(int status, String retryAfter, String body) {}

    private final HttpServer server;
    private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
    private volatile Reponse instead = new Reponse(0, "", "");

    public Sirena() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public List<JsonNode> taken() {
        return List.copyOf(taken);
    }

    void answers(Reponse other) {
        instead = other;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = Json.parse(exchange.getRequestBody().readAllBytes(), JsonNode.class);
            if (instead.status() != 0) send(exchange, instead);
            else if (!isPost(exchange)) send(exchange, error(404));
            else if (!CLE.equals(exchange.getRequestHeaders().getFirst("X-API-Key"))) send(exchange, error(401));
            else if (!SCHEMA.validate(body).isEmpty()) send(exchange, error(400));
            else send(exchange, take(body));
        }
    }

    private static boolean isPost(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("POST")
                && exchange.getRequestURI().getPath().equals("/third-party/v1/requetes");
    }

    private Reponse take(JsonNode body) {
        taken.add(body);
        var received = body.path("receptionDate").asText();
        return new Reponse(200, "", """
                {"requeteId": "2026-03-RT%d", "receptionDate": "%s", "receptionTypeId": "TELEPHONE", "createdAt": "%s"}
                """.formatted(taken.size(), received, received));
    }

    private static Reponse error(int status) {
        return new Reponse(status, "", "{\"error\": {\"code\": \"X\", \"message\": \"x\", \"traceId\": \"x\"}}");
    }

    private static void send(HttpExchange exchange, Reponse reponse) throws IOException {
        var bytes = reponse.body().getBytes(StandardCharsets.UTF_8);
        if (!reponse.retryAfter().isEmpty()) exchange.getResponseHeaders().add("retry-after", reponse.retryAfter());
        exchange.sendResponseHeaders(reponse.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package fr.aiguillage.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Answers as the forwarder does of a case: 200 with its state and roles to who has it, 401 without a token, else 404. */
final class BoiteVoisine implements AutoCloseable {
    private static final String PATH = "/v1/boite/";

    private final Map<String, String> dossiers = new ConcurrentHashMap<>();
    private final HttpServer server;

    BoiteVoisine() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(PATH, this::answer);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void dossier(String signalement, String destinataire, String statut, String role) {
        dossiers.put(signalement + "?destinataire=" + destinataire, """
                {"dossier":{"statut":"%s","roles":["%s"]},"transmissions":[],"reponses":[]}""".formatted(statut, role));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var asked = exchange.getRequestURI().toString().substring(PATH.length());
            var isKnown = exchange.getRequestHeaders().containsKey("Authorization");
            var body = dossiers.getOrDefault(asked, "").getBytes(UTF_8);
            exchange.sendResponseHeaders(
                    isKnown ? body.length > 0 ? 200 : 404 : 401, body.length > 0 ? body.length : -1);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package fr.aiguillage.servicekit;

import io.helidon.webserver.WebServer;
import java.net.URI;

/** A service that answers; closing it lets the exchanges under way end. */
public final class RunningService implements AutoCloseable {
    private final WebServer server;

    RunningService(WebServer server) {
        this.server = server;
    }

    public int port() {
        return server.port();
    }

    public URI uri() {
        return URI.create("http://localhost:" + port());
    }

    @Override
    public void close() {
        server.stop();
    }
}

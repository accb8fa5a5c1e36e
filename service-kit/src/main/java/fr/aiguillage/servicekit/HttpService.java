package fr.aiguillage.servicekit;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP side of a service, on virtual threads: its routes, /health/live, /health/ready, /metrics, failures as problems,
 * security headers.
 */
public final class HttpService {
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final int port;
    private final Health health = new Health();
    private Consumer<HttpRouting.Builder> routes = routing -> {};
    private long maxBody = 16 * Body.LIMIT;
    private @Nullable PrometheusMeterRegistry metrics;

    private HttpService(int port) {
        this.port = port;
    }

    /** Port 0 takes a free one. */
    public static HttpService on(int port) {
        return new HttpService(port);
    }

    /** May be called several times: routes add up. */
    public HttpService routes(Consumer<HttpRouting.Builder> more) {
        routes = routes.andThen(more);
        return this;
    }

    /**
     * Bodies of more bytes cut the connection, whatever the route (16 MiB unless set); {@link Body} has the lower limit that
     * clients are told of.
     */
    public HttpService maxBody(long bytes) {
        maxBody = bytes;
        return this;
    }

    /** The service is ready when every check passes. */
    public HttpService ready(String name, BooleanSupplier check) {
        health.add(name, check);
        return this;
    }

    public HttpService metrics(PrometheusMeterRegistry registry) {
        metrics = registry;
        return this;
    }

    /** @throws BadSetting when the port is taken: the server alone would only log it */
    public RunningService start() {
        var server = server().start();
        if (!server.isRunning())
            throw new BadSetting("AIGUILLAGE_PORT", String.valueOf(port), "a free port: another process has this one");
        return new RunningService(server);
    }

    private WebServer server() {
        return WebServer.builder()
                .port(port)
                .shutdownHook(false)
                .shutdownGracePeriod(GRACE)
                .maxPayloadSize(maxBody)
                .directHandlers(Problems::install)
                .routing(routing())
                .build();
    }

    private HttpRouting.Builder routing() {
        var registry = metrics == null ? Metrics.registry() : metrics;
        var routing = HttpRouting.builder();
        var declared = new DeclaredRoutes(routing);
        routing.addFilter(ClosedConnections::filter)
                .addFilter(new RequestMetrics(registry))
                .addFilter(SecurityHeaders::filter);
        health.routes(declared);
        Metrics.routes(declared, registry);
        routes.accept(declared);
        Problems.install(routing, declared);
        return routing;
    }
}

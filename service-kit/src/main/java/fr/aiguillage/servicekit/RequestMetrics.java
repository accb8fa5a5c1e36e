package fr.aiguillage.servicekit;

import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Set;

/** Times each exchange by method, route pattern and status: never by path, which holds ids. */
final class RequestMetrics implements Filter {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(15),
        Duration.ofMillis(50),
        Duration.ofMillis(200),
        Duration.ofSeconds(1)
    };

    private final MeterRegistry registry;

    RequestMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        var sample = Timer.start(registry);
        response.whenSent(() -> sample.stop(timer(request, response)));
        chain.proceed();
    }

    private Timer timer(RoutingRequest request, RoutingResponse response) {
        String method = request.prologue().method().text();
        return Timer.builder("http.server.requests")
                .tag("method", METHODS.contains(method) ? method : "OTHER")
                .tag("route", request.matchingPattern().orElse("none"))
                .tag("status", String.valueOf(response.status().code()))
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }
}

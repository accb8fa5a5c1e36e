package fr.aiguillage.servicekit;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.List;
import java.util.function.Consumer;

/** What browsers must not do with our answers; a handler that serves pages sets its own Content-Security-Policy. */
final class SecurityHeaders {
    private static final List<Header> HEADERS = List.of(
            HeaderValues.createCached(HeaderNames.X_CONTENT_TYPE_OPTIONS, "nosniff"),
            HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store"),
            HeaderValues.createCached("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
            HeaderValues.createCached("Referrer-Policy", "no-referrer"));

    private SecurityHeaders() {}

    static void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        apply(response::header);
        chain.proceed();
    }

    static void apply(Consumer<Header> sink) {
        HEADERS.forEach(sink);
    }
}

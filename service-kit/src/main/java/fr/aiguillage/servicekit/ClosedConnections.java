package fr.aiguillage.servicekit;

import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;

/**
 * Closes the connection after an answer that says Connection: close (RFC 9112, section 9.6). Helidon 4.5.0 reads on instead,
 * and takes a body that no handler read for the next request: a proxy that closes after each request would let a body through
 * as a request that it never saw.
 */
final class ClosedConnections {
    private ClosedConnections() {}

    static void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        chain.proceed();
        if (response.headers().containsToken(HeaderValues.CONNECTION_CLOSE)) {
            drain(request);
            throw new CloseConnectionException("Answered with Connection: close");
        }
    }

    /** What the client still sends is read, for a connection closed on unread bytes is reset and may lose the answer. */
    private static void drain(RoutingRequest request) {
        boolean asked = request.headers().containsToken(HeaderValues.CONNECTION_CLOSE);
        if (asked && request.continueSent() && !request.content().consumed()) {
            request.content().consume();
        }
    }
}

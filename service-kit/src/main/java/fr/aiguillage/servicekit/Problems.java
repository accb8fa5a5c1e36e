package fr.aiguillage.servicekit;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Method;
import io.helidon.http.NotFoundException;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every failure of a request becomes a problem, and none tells the message of an exception. */
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    static void install(HttpRouting.Builder routing, DeclaredRoutes declared) {
        routing.error(ProblemException.class, (request, response, thrown) -> answer(request, response, thrown))
                .error(NotFoundException.class, (request, response, thrown) -> notFound(declared, request, response))
                .error(HttpException.class, (request, response, thrown) -> refused(request, response, thrown))
                .error(Throwable.class, (request, response, thrown) -> incident(request, response, thrown));
    }

    /** For requests so broken that they never reach the routing. */
    static void install(DirectHandlers.Builder handlers) {
        for (var event : DirectHandler.EventType.values()) {
            handlers.addHandler(event, (request, type, status, headers, message) -> direct(status, headers));
        }
    }

    private static void answer(ServerRequest request, ServerResponse response, ProblemException thrown) {
        thrown.headers().forEach(response::header);
        send(request, response, thrown.problem());
    }

    private static void notFound(DeclaredRoutes declared, ServerRequest request, ServerResponse response) {
        var allowed = declared.methodsAt(request.prologue());
        if (allowed.isEmpty() || allowed.contains(request.prologue().method().text())) {
            send(request, response, Problem.of(404, "Rien ne se trouve à cette adresse."));
        } else {
            response.header(HeaderNames.ALLOW, String.join(", ", allowed));
            send(request, response, Problem.of(405, "Cette adresse n'admet pas cette méthode."));
        }
    }

    private static void refused(ServerRequest request, ServerResponse response, HttpException thrown) {
        thrown.headers().forEach(response::header);
        send(request, response, of(thrown.status()));
    }

    private static void incident(ServerRequest request, ServerResponse response, Throwable thrown) {
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {}: {}", incident, Cause.of(thrown));
        send(request, response, Problem.of(500, "L'incident %s est enregistré.".formatted(incident)));
    }

    /** The answer to HEAD has no body, or the next exchange of the connection would begin with it. */
    private static void send(ServerRequest request, ServerResponse response, Problem problem) {
        if (request.prologue().method().equals(Method.HEAD)) {
            response.status(problem.status()).send();
        } else {
            problem.send(response);
        }
    }

    private static DirectHandler.TransportResponse direct(Status status, ServerResponseHeaders headers) {
        SecurityHeaders.apply(headers::setIfAbsent);
        return DirectHandler.TransportResponse.builder()
                .headers(headers)
                .header(HeaderNames.CONTENT_TYPE, Problem.CONTENT_TYPE)
                .status(status)
                .entity(Json.bytes(of(status)))
                .build();
    }

    private static Problem of(Status status) {
        return Problem.of(status.code(), "La requête n'a pas pu être traitée.");
    }
}

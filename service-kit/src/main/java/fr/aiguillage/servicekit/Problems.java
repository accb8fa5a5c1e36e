package fr.aiguillage.servicekit;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
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
        routing.error(ProblemException.class, (request, response, thrown) -> answer(response, thrown))
                .error(NotFoundException.class, (request, response, thrown) -> notFound(declared, request, response))
                .error(HttpException.class, (request, response, thrown) -> refused(response, thrown))
                .error(Throwable.class, (request, response, thrown) -> incident(response, thrown));
    }

    /** For requests so broken that they never reach the routing. */
    static void install(DirectHandlers.Builder handlers) {
        for (var event : DirectHandler.EventType.values()) {
            handlers.addHandler(event, (request, type, status, headers, message) -> direct(status, headers));
        }
    }

    private static void answer(ServerResponse response, ProblemException thrown) {
        thrown.headers().forEach(response::header);
        thrown.problem().send(response);
    }

    private static void notFound(DeclaredRoutes declared, ServerRequest request, ServerResponse response) {
        var allowed = declared.methodsAt(request.prologue());
        if (allowed.isEmpty() || allowed.contains(request.prologue().method().text())) {
            Problem.of(404, "Rien ne se trouve à cette adresse.").send(response);
        } else {
            response.header(HeaderNames.ALLOW, String.join(", ", allowed));
            Problem.of(405, "Cette adresse n'admet pas cette méthode.").send(response);
        }
    }

    private static void refused(ServerResponse response, HttpException thrown) {
        thrown.headers().forEach(response::header);
        of(thrown.status()).send(response);
    }

    private static void incident(ServerResponse response, Throwable thrown) {
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {}: {}", incident, Cause.of(thrown));
        Problem.of(500, "L'incident %s est enregistré.".formatted(incident)).send(response);
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

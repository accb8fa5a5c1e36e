package fr.aiguillage.projector.console;

import fr.aiguillage.servicekit.ProblemException;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Passes the calls of the console on to the services behind it, so that a browser knows one origin. Bodies stream both ways,
 * server-sent events too; the service judges the token. Only what a service publishes ({@code /v1}, its contract) is reached.
 */
public final class Relais {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final String PUBLISHED = "(/v1/[^?#]*|/v1|/openapi\\.yaml)";
    /** RFC 9110, 7.6.1; and what is of the browser's exchange with this origin alone. */
    private static final Set<String> OURS = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "host",
            "content-length",
            "expect",
            "cookie",
            "origin",
            "content-security-policy",
            "x-content-type-options",
            "referrer-policy",
            "date",
            ":status");

    private final Map<String, URI> services;
    private final Duration answer;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /**
     * @param services by the name that follows /api/
     * @param answer how long a service may take to begin its answer
     */
    public Relais(Map<String, URI> services, Duration answer) {
        this.services = Map.copyOf(services);
        this.answer = answer;
    }

    public void routes(HttpRouting.Builder routing) {
        services.forEach((name, base) -> routing.any("/api/" + name + "/*", (request, response) -> {
            var rest = request.path().rawPath().substring("/api/".length() + name.length());
            pass(request, response, target(base, rest, request.query().rawValue()));
        }));
    }

    private static URI target(URI base, String rest, String query) {
        if (!rest.matches(PUBLISHED)
                || rest.contains("..")
                || rest.toLowerCase(Locale.ROOT).contains("%2e"))
            throw ProblemException.of(404, "Rien ne se trouve à cette adresse.");
        return URI.create(base.toString().replaceAll("/$", "") + rest + (query.isEmpty() ? "" : "?" + query));
    }

    private void pass(ServerRequest request, ServerResponse response, URI target) {
        try {
            var answered = client.send(request(request, target), BodyHandlers.ofInputStream());
            try (var body = answered.body()) {
                send(answered, body, response);
            }
        } catch (HttpTimeoutException e) {
            throw ProblemException.of(504, "Le service tarde à répondre : réessayez.");
        } catch (IOException e) {
            if (response.isSent()) return;
            throw ProblemException.of(502, "Le service ne répond pas : réessayez.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.of(502, "Le service ne répond pas : réessayez.");
        }
    }

    private HttpRequest request(ServerRequest request, URI target) {
        var passed = HttpRequest.newBuilder(target)
                .timeout(answer)
                .method(request.prologue().method().text(), body(request));
        for (Header header : request.headers())
            if (isPassed(header.headerName().lowerCase()))
                header.allValues().forEach(value -> passed.header(header.name(), value));
        return passed.build();
    }

    private static BodyPublisher body(ServerRequest request) {
        return request.content().hasEntity()
                ? BodyPublishers.ofInputStream(() -> request.content().inputStream())
                : BodyPublishers.noBody();
    }

    private static void send(HttpResponse<InputStream> answered, InputStream body, ServerResponse response)
            throws IOException {
        response.status(Status.create(answered.statusCode()));
        answered.headers().map().forEach((name, values) -> {
            if (isPassed(name.toLowerCase(Locale.ROOT)))
                response.header(HeaderNames.create(name), values.toArray(String[]::new));
        });
        if (answered.statusCode() == 304 || answered.statusCode() == 204) response.send();
        else stream(body, response);
    }

    /** As it comes: an event that waits in a buffer is no event. */
    private static void stream(InputStream body, ServerResponse response) throws IOException {
        var buffer = new byte[8192];
        try (var out = response.outputStream()) {
            for (var read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                out.write(buffer, 0, read);
                out.flush();
            }
        }
    }

    private static boolean isPassed(String header) {
        return !OURS.contains(header);
    }
}

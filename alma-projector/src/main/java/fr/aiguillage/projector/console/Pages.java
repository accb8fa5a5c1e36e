package fr.aiguillage.projector.console;

import io.helidon.common.uri.UriPath;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.NotFoundException;
import io.helidon.http.PathMatcher;
import io.helidon.http.PathMatchers;
import io.helidon.webserver.http.HttpRoute;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Serves the console's built files. An address that names no file is a page of the console, which finds its own way. What
 * has a hash in its name never changes; the rest is asked for again each time.
 */
public final class Pages {
    private static final String INDEX = "index.html";
    private static final List<String> OTHERS = List.of("/v1/", "/api/", "/health/", "/metrics", "/openapi.yaml");

    private final Fichiers fichiers;
    private final String policy;

    private Pages(Fichiers fichiers, URI issuer) {
        this.fichiers = fichiers;
        this.policy = policy(issuer);
    }

    /**
     * @param issuer which the browser asks for tokens
     * @return nothing when no console is installed
     */
    public static Optional<Pages> of(Fichiers fichiers, URI issuer) {
        return fichiers.find(INDEX).map(index -> new Pages(fichiers, issuer));
    }

    /** Nothing runs or is styled inline, and nothing comes from elsewhere. */
    private static String policy(URI issuer) {
        return "default-src 'self'; connect-src 'self' %s; img-src 'self' data:; font-src 'self' data:; "
                        .formatted(issuer.getScheme() + "://" + issuer.getAuthority())
                + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    /** To be added last: takes what nobody else answers. */
    public void routes(HttpRouting.Builder routing) {
        routing.route(HttpRoute.builder()
                .methods(Method.GET, Method.HEAD)
                .path(new Rest())
                .handler(this::serve)
                .build());
    }

    private void serve(ServerRequest request, ServerResponse response) {
        var path = request.path().path().substring(1);
        var file = fichiers.find(path).or(() -> isPage(path) ? fichiers.find(INDEX) : Optional.empty());
        send(request, response, file.orElseThrow(() -> new NotFoundException(path)), path.startsWith("assets/"));
    }

    private static boolean isPage(String path) {
        return !path.substring(path.lastIndexOf('/') + 1).contains(".");
    }

    private void send(ServerRequest request, ServerResponse response, Fichier file, boolean hashed) {
        response.header(HeaderNames.CONTENT_TYPE, file.type())
                .header("Content-Security-Policy", policy)
                .header(HeaderNames.CACHE_CONTROL, hashed ? "public, max-age=31536000, immutable" : "no-cache")
                .header(HeaderNames.ETAG, file.tag())
                .header(HeaderNames.VARY, "Accept-Encoding");
        if (request.headers().contains(HeaderNames.IF_NONE_MATCH)
                && request.headers().get(HeaderNames.IF_NONE_MATCH).get().equals(file.tag())) {
            response.status(304).send();
        } else if (acceptsGzip(request)) {
            response.header(HeaderNames.CONTENT_ENCODING, "gzip")
                    .send(file.gzip().toByteArray());
        } else {
            response.send(file.content().toByteArray());
        }
    }

    private static boolean acceptsGzip(ServerRequest request) {
        return request.headers().values(HeaderNames.ACCEPT_ENCODING).stream().anyMatch(value -> value.contains("gzip"));
    }

    /** Every address but those of the APIs, where a mistake is told as such. */
    private record Rest() implements PathMatcher {
        private static final PathMatcher ALL = PathMatchers.create("/*");

        @Override
        public PathMatchers.MatchResult match(UriPath path) {
            return OTHERS.stream().anyMatch(path.path()::startsWith)
                    ? PathMatchers.MatchResult.notAccepted()
                    : ALL.match(path);
        }

        @Override
        public PathMatchers.PrefixMatchResult prefixMatch(UriPath path) {
            return ALL.prefixMatch(path);
        }
    }
}

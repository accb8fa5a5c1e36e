package fr.aiguillage.projector;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** The plain page that shows a département under every policy, side by side. */
final class Page {
    private static final Map<String, String> FILES = Map.of(
            "index.html", "text/html; charset=utf-8",
            "libelles.js", "text/javascript; charset=utf-8",
            "tableau.css", "text/css; charset=utf-8",
            "tableau.js", "text/javascript; charset=utf-8");

    private static final String CSP = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private Page() {}

    static void routes(HttpRouting.Builder routing) {
        FILES.forEach((file, type) -> serve(routing, "/" + file, file, type));
        serve(routing, "/", "index.html", "text/html; charset=utf-8");
    }

    private static void serve(HttpRouting.Builder routing, String path, String file, String type) {
        byte[] content = read(file);
        routing.get(
                path,
                (request, response) -> response.header(HeaderNames.CONTENT_TYPE, type)
                        .header("Content-Security-Policy", CSP)
                        .send(content));
    }

    private static byte[] read(String file) {
        try (var in = Objects.requireNonNull(Page.class.getResourceAsStream("page/" + file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

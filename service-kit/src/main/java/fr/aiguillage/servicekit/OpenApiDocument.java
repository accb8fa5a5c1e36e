package fr.aiguillage.servicekit;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Consumer;

/** Serves a service's contract at GET /openapi.yaml. */
public final class OpenApiDocument {
    private OpenApiDocument() {}

    /** The resource is found beside the class ({@code openapi.yaml}) or from the root ({@code /ingest.yaml}). */
    public static Consumer<HttpRouting.Builder> of(Class<?> beside, String resource) {
        byte[] document = read(beside, resource);
        return routing -> routing.get(
                "/openapi.yaml",
                (request, response) -> response.header(HeaderNames.CONTENT_TYPE, "application/yaml")
                        .send(document));
    }

    private static byte[] read(Class<?> beside, String resource) {
        try (var in = Objects.requireNonNull(beside.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

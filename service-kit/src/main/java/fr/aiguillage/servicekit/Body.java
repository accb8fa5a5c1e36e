package fr.aiguillage.servicekit;

import io.helidon.http.HttpMediaType;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A request's body, read whole and bounded; larger ones (batches) are streamed by the handler itself. */
public final class Body {
    public static final int LIMIT = 1 << 20;

    private Body() {}

    /** Throws a problem: 415 if the Content-Type is another one, 413 over {@link #LIMIT}. */
    public static byte[] ofType(ServerRequest request, String mediaType) {
        requireType(request, mediaType);
        return bytes(request, LIMIT);
    }

    /** Throws a problem 415 unless the Content-Type, parameters aside, is this one. */
    public static void requireType(ServerRequest request, String mediaType) {
        String given = request.headers().contentType().map(HttpMediaType::text).orElse("");
        if (!given.split(";", 2)[0].strip().equalsIgnoreCase(mediaType)) {
            throw ProblemException.of(415, "Le contenu doit être de type %s.".formatted(mediaType));
        }
    }

    /** Throws a problem 413 over this limit. */
    public static byte[] bytes(ServerRequest request, int limit) {
        if (!request.content().hasEntity()) {
            return new byte[0];
        }
        try {
            return bytes(request.content().inputStream(), limit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(InputStream body, int limit) throws IOException {
        byte[] bytes = body.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw ProblemException.of(413, "Le contenu dépasse %d octets.".formatted(limit));
        }
        return bytes;
    }
}

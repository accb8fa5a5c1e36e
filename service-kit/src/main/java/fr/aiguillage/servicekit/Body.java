package fr.aiguillage.servicekit;

import io.helidon.http.HttpMediaType;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

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
        if (request.headers().contentLength().orElse(0) > limit) {
            throw tooLarge(limit);
        }
        byte[] bytes = read(request, limit + 1);
        if (bytes.length > limit) {
            throw tooLarge(limit);
        }
        return bytes;
    }

    private static byte[] read(ServerRequest request, int atMost) {
        if (!request.content().hasEntity()) {
            return new byte[0];
        }
        try {
            return request.content().inputStream().readNBytes(atMost);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The connection closes, for the rest of the body is not read. */
    private static ProblemException tooLarge(int limit) {
        return new ProblemException(
                Problem.of(413, "Le contenu dépasse %d octets.".formatted(limit)), Map.of("Connection", "close"));
    }
}

package fr.aiguillage.projector;

import fr.aiguillage.servicekit.Json;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Answers with an entity tag, and with nothing but the tag to whoever has it already (RFC 9110, 13.1.2). */
final class Etiquette {
    private Etiquette() {}

    static void send(ServerRequest request, ServerResponse response, Object value) {
        var body = Json.bytes(value);
        var tag = tag(body);
        response.header(HeaderNames.ETAG, tag)
                .header(HeaderNames.CACHE_CONTROL, "private, no-cache")
                .header(HeaderNames.VARY, "Authorization");
        if (isKnown(request, tag)) response.status(304).send();
        else
            response.status(200)
                    .header(HeaderNames.CONTENT_TYPE, "application/json")
                    .send(body);
    }

    private static boolean isKnown(ServerRequest request, String tag) {
        return request.headers().values(HeaderNames.IF_NONE_MATCH).stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .map(String::strip)
                .anyMatch(List.of(tag, "W/" + tag, "*")::contains);
    }

    private static String tag(byte[] body) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(body);
            return '"'
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(hash)
                            .substring(0, 22)
                    + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

package fr.aiguillage.servicekit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** JSON as every service reads and writes it: dates as ISO-8601 text, no duplicate member, nothing after the value. */
public final class Json {
    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(64).build())
                    .build())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(
                    DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE,
                    DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final JsonMapper LENIENT = STRICT.rebuild()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    /** Refuses unknown members. Not to be reconfigured: it is shared. */
    public static ObjectMapper mapper() {
        return STRICT;
    }

    /** Passes over unknown members, for what others send and may extend. */
    public static ObjectMapper lenient() {
        return LENIENT;
    }

    public static byte[] bytes(Object value) {
        try {
            return STRICT.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void send(ServerResponse response, int status, Object value) {
        response.header(HeaderNames.CONTENT_TYPE, "application/json")
                .status(status)
                .send(bytes(value));
    }

    /** The body as a value. Throws a problem: 415 if it is not JSON, 413 over {@link Body#LIMIT}, 400 if it is malformed. */
    public static <T> T read(ServerRequest request, Class<T> type) {
        return parse(Body.ofType(request, "application/json"), type);
    }

    public static JsonNode tree(ServerRequest request) {
        return read(request, JsonNode.class);
    }

    /** Throws a problem 400 that says where, and never what, was wrong. */
    public static <T> T parse(byte[] json, Class<T> type) {
        try {
            T value = STRICT.readValue(json, type);
            if (value != null) {
                return value;
            }
        } catch (JsonProcessingException e) {
            throw ProblemException.invalide(List.of(Malformed.erreur(e)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw ProblemException.of(400, "Le contenu envoyé est vide.");
    }
}

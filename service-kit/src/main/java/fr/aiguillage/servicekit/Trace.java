package fr.aiguillage.servicekit;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The traceparent of a request (W3C Trace Context, version 00): the one it came with, else one made for it. */
public final class Trace {
    private static final HeaderName TRACEPARENT = HeaderNames.create("traceparent");
    private static final Pattern VALID = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private Trace() {}

    /** The same for the same request, however often it is asked. */
    public static String of(ServerRequest request) {
        return request.headers()
                .first(TRACEPARENT)
                .filter(value -> VALID.matcher(value).matches())
                .or(() -> request.context().get(Trace.class, String.class))
                .orElseGet(() -> made(request));
    }

    private static String made(ServerRequest request) {
        String traceparent = "00-" + hex(nonZero()) + hex(nonZero()) + "-" + hex(nonZero()) + "-01";
        request.context().register(Trace.class, traceparent);
        return traceparent;
    }

    private static String hex(long value) {
        return HexFormat.of().toHexDigits(value);
    }

    private static long nonZero() {
        return ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
    }
}

package fr.aiguillage.ingest;

import fr.aiguillage.servicekit.ProblemException;
import fr.aiguillage.servicekit.Trace;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;

/**
 * Who sends something, under which key of their own.
 *
 * @param client the intake application, or the subject of the person's token
 * @param cle the client's Idempotency-Key
 * @param traceparent W3C trace context of the request
 */
record Demande(String client, Optional<String> cle, Optional<String> traceparent) {
    static final int LONGEST_KEY = 200;

    private static final HeaderName IDEMPOTENCY_KEY = HeaderNames.create("Idempotency-Key");

    /** Throws a problem 400 when the key cannot be one. */
    static Demande of(ServerRequest request, String client) {
        return new Demande(client, key(request), Optional.of(Trace.of(request)));
    }

    private static Optional<String> key(ServerRequest request) {
        var key = request.headers().first(IDEMPOTENCY_KEY);
        if (key.filter(text -> text.isBlank() || text.length() > LONGEST_KEY).isPresent()) {
            throw ProblemException.of(400, "L'en-tête Idempotency-Key compte de 1 à 200 caractères.");
        }
        return key;
    }

    /** The same sender, with the key of one line of a batch: its own, else one from the key of the batch. */
    Demande ofLine(int numero, Optional<String> own) {
        return new Demande(client, own.or(() -> cle.map(key -> key + "/" + numero)), traceparent);
    }
}

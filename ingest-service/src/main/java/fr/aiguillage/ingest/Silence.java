package fr.aiguillage.ingest;

import fr.aiguillage.servicekit.Problem;
import io.helidon.webserver.http.HttpRouting;

/** What a client is told when Kafka does not acknowledge. */
final class Silence {
    static final String DETAIL =
            "État inconnu : le journal n'a pas répondu. Réessayez avec la même clé Idempotency-Key.";

    private Silence() {}

    static void install(HttpRouting.Builder routing) {
        routing.error(JournalSilent.class, (request, response, thrown) -> {
            response.header("Retry-After", "5");
            Problem.of(503, DETAIL).send(response);
        });
    }
}

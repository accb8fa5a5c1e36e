package fr.aiguillage.administration.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.aiguillage.policies.PolitiqueInvalide;
import fr.aiguillage.policies.analyse.Analyse;
import fr.aiguillage.servicekit.Body;
import fr.aiguillage.servicekit.Json;
import fr.aiguillage.servicekit.ProblemException;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.concurrent.Semaphore;

/** Says what {@code politique valider} says, of a document that somebody is writing. Nothing is kept. */
final class ValidationApi {
    /** Each takes a processor for a second or so; who writes asks again anyway. */
    private static final int AT_ONCE = 2;

    private final Analystes analystes;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    ValidationApi(Analystes analystes) {
        this.analystes = analystes;
    }

    void routes(HttpRouting.Builder routing) {
        routing.post("/v1/politiques/validation", this::validate);
    }

    private void validate(ServerRequest request, ServerResponse response) {
        analystes.lecteur(request);
        var dmn = new String(Body.ofType(request, "application/xml"), UTF_8);
        Json.send(response, 200, inTurn(dmn));
    }

    private Validation inTurn(String dmn) {
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.of(503, "Le service s’arrête : réessayez.");
        }
        try {
            return of(dmn);
        } finally {
            places.release();
        }
    }

    private static Validation of(String dmn) {
        try {
            return Validation.accepted(Analyse.of(dmn));
        } catch (PolitiqueInvalide e) {
            return Validation.refused(e.fautes());
        }
    }
}

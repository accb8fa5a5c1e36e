package fr.aiguillage.forwarder.boite;

import fr.aiguillage.forwarder.remise.Supervision;
import fr.aiguillage.servicekit.Auth;
import fr.aiguillage.servicekit.Json;
import fr.aiguillage.servicekit.ProblemException;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** How deliveries stand, for those who watch over them. */
final class SupervisionApi {
    private static final int PAGE = 200;

    private final Auth auth;
    private final Supervision supervision;

    SupervisionApi(Auth auth, Supervision supervision) {
        this.auth = auth;
        this.supervision = supervision;
    }

    void routes(HttpRouting.Builder routing) {
        routing.get("/v1/etat", this::etat).get("/v1/rebuts", this::rebuts);
    }

    private void etat(ServerRequest request, ServerResponse response) {
        auth.require(request, principal -> principal.has("admin") || principal.has("analyste"));
        Json.send(response, 200, supervision.etat());
    }

    private void rebuts(ServerRequest request, ServerResponse response) {
        auth.require(request, principal -> principal.has("admin"));
        Json.send(response, 200, supervision.rebuts(suite(request), PAGE));
    }

    private static long suite(ServerRequest request) {
        try {
            return request.query()
                    .first("suite")
                    .asOptional()
                    .map(Long::parseLong)
                    .orElse(0L);
        } catch (NumberFormatException e) {
            throw ProblemException.of(400, "La suite demandée n'est pas valide.");
        }
    }
}

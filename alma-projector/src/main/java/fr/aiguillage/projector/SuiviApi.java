package fr.aiguillage.projector;

import fr.aiguillage.sealing.CodeSuivi;
import fr.aiguillage.servicekit.Json;
import fr.aiguillage.servicekit.ProblemException;
import fr.aiguillage.servicekit.RateLimiter;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;

/** What the public may ask: where the report of a receipt code stands. */
final class SuiviApi {
    /** Where the code travels: an address would keep it in logs and histories. */
    private static final HeaderName CODE_SUIVI = HeaderNames.create("X-Code-Suivi");
    /** The hash of no code. */
    private static final String NONE = "";

    private final Recepisse recepisse;
    private final RateLimiter rate = new RateLimiter(30, Duration.ofMinutes(1));

    SuiviApi(Recepisse recepisse) {
        this.recepisse = recepisse;
    }

    void routes(HttpRouting.Builder routing) {
        routing.get("/v1/suivi", this::suivi);
    }

    private void suivi(ServerRequest request, ServerResponse response) {
        rate.take(request.remotePeer().host());
        var typed = request.headers().first(CODE_SUIVI).flatMap(CodeSuivi::read);
        var answer = recepisse.of(typed.map(CodeSuivi::empreinte).orElse(NONE));
        Json.send(response, 200, answer.orElseThrow(SuiviApi::refused));
    }

    private static ProblemException refused() {
        return ProblemException.of(404, "Ce code ne permet pas d'afficher un suivi. Vérifiez-le et réessayez.");
    }
}

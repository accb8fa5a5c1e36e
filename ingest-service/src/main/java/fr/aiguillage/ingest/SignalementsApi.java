package fr.aiguillage.ingest;

import fr.aiguillage.ingest.Accueil.Recu;
import fr.aiguillage.ingest.Accueil.Refuse;
import fr.aiguillage.servicekit.Auth;
import fr.aiguillage.servicekit.Json;
import fr.aiguillage.servicekit.ProblemException;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;

/** POST /v1/signalements: one report. */
final class SignalementsApi {
    private final Auth auth;
    private final Admission admission;
    private final Reception reception;

    SignalementsApi(Auth auth, Admission admission, Reception reception) {
        this.auth = auth;
        this.admission = admission;
        this.reception = reception;
    }

    void routes(HttpRouting.Builder routing) {
        routing.post("/v1/signalements", this::deposer);
    }

    private void deposer(ServerRequest request, ServerResponse response) {
        var client = Roles.client(auth.require(request, Roles::mayDeposer));
        var accueil = admission.admit(client, () -> receive(request, Demande.of(request, client)));
        switch (accueil) {
            case Recu recu -> Json.send(response, 201, recu);
            case Refuse refuse -> throw ProblemException.invalide(refuse.erreurs());
        }
    }

    private Accueil receive(ServerRequest request, Demande demande) {
        return reception.receive(demande, Json.tree(request), false, Instant.now());
    }
}

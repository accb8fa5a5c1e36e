package fr.aiguillage.projector;

import fr.aiguillage.projector.Travaux.Demande;
import fr.aiguillage.projector.Travaux.Nature;
import fr.aiguillage.projector.Travaux.Travail;
import fr.aiguillage.servicekit.Auth;
import fr.aiguillage.servicekit.Json;
import fr.aiguillage.servicekit.Principal;
import fr.aiguillage.servicekit.ProblemException;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The work list over HTTP. */
final class TravauxApi {
    private static final int LIMITE = 500;

    private final Auth auth;
    private final Travaux travaux;

    TravauxApi(Auth auth, Travaux travaux) {
        this.auth = auth;
        this.travaux = travaux;
    }

    record Reponse(List<Travail> travaux) {}

    void routes(HttpRouting.Builder routing) {
        routing.get("/v1/travaux", this::list);
    }

    private void list(ServerRequest request, ServerResponse response) {
        var principal = auth.require(request, TravauxApi::mayWork);
        var demande = new Demande(
                nature(request), parameter(request, "departement"), parameter(request, "signalement"), LIMITE);
        Json.send(response, 200, new Reponse(travaux.of(demande, principal)));
    }

    private static boolean mayWork(Principal principal) {
        return principal.has("ecoutant")
                || principal.has("admin")
                || !principal.destinataires().isEmpty();
    }

    private static Optional<Nature> nature(ServerRequest request) {
        return parameter(request, "nature")
                .map(name -> Stream.of(Nature.values())
                        .filter(nature -> nature.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.of(
                                400, "Nature inconnue. Possible : " + List.of(Nature.values()) + ".")));
    }

    private static Optional<String> parameter(ServerRequest request, String name) {
        return request.query().first(name).asOptional().filter(value -> !value.isBlank());
    }
}

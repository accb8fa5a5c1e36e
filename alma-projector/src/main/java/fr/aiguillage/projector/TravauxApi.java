package fr.aiguillage.projector;

import fr.aiguillage.projector.Travaux.Demande;
import fr.aiguillage.projector.Travaux.Nature;
import fr.aiguillage.servicekit.Auth;
import fr.aiguillage.servicekit.Principal;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The work list over HTTP. */
final class TravauxApi {
    private final Auth auth;
    private final Travaux travaux;

    TravauxApi(Auth auth, Travaux travaux) {
        this.auth = auth;
        this.travaux = travaux;
    }

    void routes(HttpRouting.Builder routing) {
        routing.get("/v1/travaux", this::list);
    }

    private void list(ServerRequest request, ServerResponse response) {
        var principal = auth.require(request, TravauxApi::mayWork);
        var asked = new Parametres(request);
        var demande = new Demande(nature(asked), asked.text("departement"), asked.text("signalement"), asked.page());
        Etiquette.send(request, response, asked.check(() -> travaux.of(demande, principal)));
    }

    private static boolean mayWork(Principal principal) {
        return principal.has("ecoutant")
                || principal.has("admin")
                || !principal.destinataires().isEmpty();
    }

    private static Optional<Nature> nature(Parametres asked) {
        var name = asked.text("nature");
        var nature = name.flatMap(TravauxApi::named);
        if (name.isPresent() && nature.isEmpty())
            asked.wrong("nature", "Nature inconnue. Possible : " + List.of(Nature.values()) + ".");
        return nature;
    }

    private static Optional<Nature> named(String name) {
        return Stream.of(Nature.values())
                .filter(nature -> nature.name().equals(name))
                .findFirst();
    }
}

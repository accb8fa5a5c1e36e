package fr.aiguillage.forwarder.boite;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.decision.Politique;
import fr.aiguillage.forwarder.alerte.Alerte;
import fr.aiguillage.forwarder.remise.Supervision;
import fr.aiguillage.servicekit.Auth;
import fr.aiguillage.servicekit.Json;
import fr.aiguillage.servicekit.ProblemException;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How deliveries stand, for those who watch over them. */
final class SupervisionApi {
    private static final int ALERTES = 500;

    private final Auth auth;
    private final Supervision supervision;
    private final Clock clock;

    SupervisionApi(Auth auth, Supervision supervision, Clock clock) {
        this.auth = auth;
        this.supervision = supervision;
        this.clock = clock;
    }

    void routes(HttpRouting.Builder routing) {
        routing.get("/v1/etat", this::etat)
                .get("/v1/canaux", this::canaux)
                .post("/v1/canaux/{destinataire}/{canal}/reactivation", this::reactivate)
                .get("/v1/alertes", this::alertes);
    }

    private record AlerteLue(
            String nature, String sujet, @Nullable String destinataire, int palier, Instant leveeLe) {
        static AlerteLue of(Alerte alerte) {
            return new AlerteLue(
                    alerte.nature().name(),
                    alerte.sujet(),
                    alerte.destinataire().map(DestinataireId::value).orElse(null),
                    alerte.palier(),
                    alerte.leveeLe());
        }
    }

    private void etat(ServerRequest request, ServerResponse response) {
        auth.require(request, principal -> principal.has("admin") || principal.has("analyste"));
        Json.send(response, 200, supervision.etat(LocalDate.ofInstant(clock.instant(), Politique.PARIS)));
    }

    private void canaux(ServerRequest request, ServerResponse response) {
        auth.require(request, principal -> principal.has("admin"));
        Json.send(response, 200, Map.of("canaux", supervision.canaux()));
    }

    private void reactivate(ServerRequest request, ServerResponse response) {
        auth.require(request, principal -> principal.has("admin"));
        var path = request.path().pathParameters();
        var wasNot = supervision.reactivate(
                new DestinataireId(path.get("destinataire")), canal(path.get("canal")), clock.instant());
        Json.send(response, 200, Map.of("reactive", wasNot));
    }

    private static CanalRemise canal(String name) {
        return Stream.of(CanalRemise.values())
                .filter(canal -> canal.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(400, "Canal inconnu. Possible : " + canaux() + "."));
    }

    private static String canaux() {
        return Stream.of(CanalRemise.values())
                .filter(canal -> canal != CanalRemise.INCONNU)
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    }

    private void alertes(ServerRequest request, ServerResponse response) {
        auth.require(request, principal -> principal.has("admin"));
        var alertes = supervision.alertes(ALERTES).stream().map(AlerteLue::of).toList();
        Json.send(response, 200, Map.of("alertes", alertes));
    }
}

package fr.aiguillage.ingest;

import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.sealing.Sealer;
import fr.aiguillage.servicekit.Auth;
import fr.aiguillage.servicekit.Json;
import fr.aiguillage.servicekit.Principal;
import fr.aiguillage.servicekit.ProblemException;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * POST /v1/signalements/{id}/…: what is said of a signalement that came in before. Whether it did is not known
 * here; a destinataire is heard of those alone that the inbox says it treats.
 */
final class SuitesApi {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Auth auth;
    private final Admission admission;
    private final Suites suites;
    private final Arbitrages arbitrages;
    private final Identites identites;
    private final Sealer sealer;
    private final Journal journal;
    private final Saisine saisine;

    /** What the client is told: which signalement, and under which id the event is in the log. */
    record Inscrit(String id, String evenement) {}

    SuitesApi(
            Auth auth,
            Admission admission,
            Suites suites,
            Arbitrages arbitrages,
            Identites identites,
            Sealer sealer,
            Journal journal,
            Saisine saisine) {
        this.auth = auth;
        this.admission = admission;
        this.suites = suites;
        this.arbitrages = arbitrages;
        this.identites = identites;
        this.sealer = sealer;
        this.journal = journal;
        this.saisine = saisine;
    }

    void routes(HttpRouting.Builder routing) {
        routing.post(
                        "/v1/signalements/{id}/complements",
                        treating("complement", Roles::mayCompleter, suites::complement))
                .post(
                        "/v1/signalements/{id}/corrections",
                        treating("correction", Roles::mayRetirer, suites::correction))
                .post(
                        "/v1/signalements/{id}/reorientations",
                        treating("reorientation", Roles::mayRetirer, suites::reorientation))
                .post(
                        "/v1/signalements/{id}/confirmations",
                        treating("confirmation", Roles::mayRetirer, arbitrages::confirmation))
                .post("/v1/signalements/{id}/ecarts", treating("ecart", Roles::mayRetirer, arbitrages::ecart))
                .post("/v1/signalements/{id}/crip", handler("crip", Roles::mayRetirer, arbitrages::crip))
                .post("/v1/signalements/{id}/retraits", handler("retrait", Roles::mayRetirer, suites::retrait));
    }

    /** For those who may, and for a destinataire that treats the signalement. */
    private Handler treating(String nature, Predicate<Principal> may, Function<Suite, SignalementEvent> event) {
        return (request, response) -> {
            var par = auth.require(request, asking -> may.test(asking) || Roles.isDestinataire(asking));
            if (!may.test(par)) saisine.require(signalement(request), par, authorization(request));
            send(request, response, par, nature, event);
        };
    }

    private Handler handler(String nature, Predicate<Principal> may, Function<Suite, SignalementEvent> event) {
        return (request, response) -> send(request, response, auth.require(request, may), nature, event);
    }

    private void send(
            ServerRequest request,
            ServerResponse response,
            Principal par,
            String nature,
            Function<Suite, SignalementEvent> event) {
        Json.send(response, 202, admission.admit(Roles.client(par), () -> inscrire(nature, request, par, event)));
    }

    private static String authorization(ServerRequest request) {
        return request.headers().get(HeaderNames.AUTHORIZATION).get();
    }

    private Inscrit inscrire(
            String nature, ServerRequest request, Principal par, Function<Suite, SignalementEvent> event) {
        var id = signalement(request);
        var demande = Demande.of(request, Roles.client(par));
        var body = Json.tree(request);
        var suite = new Suite(id, par, body, Instant.now().truncatedTo(ChronoUnit.MILLIS), new Sceaux(sealer, id));
        var envelope = envelope(nature, suite, demande);
        var written = event.apply(suite);
        journal.append(suite.sceaux().keys(), written, envelope);
        return new Inscrit(id.value(), envelope.id());
    }

    private CloudEvent envelope(String nature, Suite suite, Demande demande) {
        var id = identites.evenement(nature, suite.signalement(), demande, suite.body());
        return CloudEvent.of(id, Journal.SOURCE, suite.now()).tracedBy(demande.traceparent());
    }

    private static SignalementId signalement(ServerRequest request) {
        var id = request.path().pathParameters().get("id");
        if (!ID.matcher(id).matches()) {
            throw ProblemException.of(404, "Ce n'est pas un identifiant de signalement.");
        }
        return new SignalementId(id);
    }
}

package fr.aiguillage.replay.service;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.policies.Politiques;
import fr.aiguillage.servicekit.Auth;
import fr.aiguillage.servicekit.Body;
import fr.aiguillage.servicekit.Json;
import fr.aiguillage.servicekit.Principal;
import fr.aiguillage.servicekit.ProblemException;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What analysts ask: a replay, where it stands, what it found. */
final class Api {
    /** Room for several drafts. */
    static final int LIMIT = 4 * Body.LIMIT;

    private static final String JSON = "application/json";
    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 200;
    private static final Pattern ID = Pattern.compile("\\d{8}-\\d{6}-\\d{3}");

    private final Travaux travaux;
    private final Supplier<Referentiel> referentiel;
    private final Politiques politiques;
    private final Auth auth;
    private final Flux flux;

    Api(Travaux travaux, Supplier<Referentiel> referentiel, Politiques politiques, Auth auth, Flux flux) {
        this.travaux = travaux;
        this.referentiel = referentiel;
        this.politiques = politiques;
        this.auth = auth;
        this.flux = flux;
    }

    void routes(HttpRouting.Builder routing) {
        routing.post("/v1/rejeux", this::submit)
                .get("/v1/rejeux", this::list)
                .get("/v1/rejeux/{id}", this::one)
                .delete("/v1/rejeux/{id}", this::delete);
    }

    private Principal analyst(ServerRequest request) {
        return auth.require(request, principal -> principal.has("analyste"));
    }

    private void submit(ServerRequest request, ServerResponse response) {
        var par = analyst(request).subject();
        Body.requireType(request, JSON);
        var body = Json.parse(Body.bytes(request, LIMIT), JsonNode.class);
        var lue = DemandeReader.read(body, referentiel.get(), politiques);
        var cours = travaux.submit(par, lue.demande(), lue.drafts());
        response.header(HeaderNames.LOCATION, "/v1/rejeux/" + cours.travail().id());
        Json.send(response, 202, cours.json());
    }

    private void list(ServerRequest request, ServerResponse response) {
        analyst(request);
        var limit = limit(request);
        var found = travaux.page(query(request, "curseur").map(Api::cursor), limit + 1);
        var page = Json.mapper().createObjectNode();
        var rejeux = page.putArray("rejeux");
        found.stream().limit(limit).map(Cours::json).forEach(rejeux::add);
        if (found.size() <= limit) page.putNull("suite");
        else page.put("suite", found.get(limit - 1).travail().id());
        Json.send(response, 200, page);
    }

    private static String cursor(String text) {
        if (!ID.matcher(text).matches()) throw ProblemException.of(400, "Le curseur n'est pas valide.");
        return text;
    }

    private static int limit(ServerRequest request) {
        var text = query(request, "limite").orElse(String.valueOf(PAGE));
        if (text.matches("\\d{1,3}")) {
            var limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= LARGEST_PAGE) return limit;
        }
        throw ProblemException.of(400, "La limite doit être un nombre de 1 à %d.".formatted(LARGEST_PAGE));
    }

    private static Optional<String> query(ServerRequest request, String name) {
        return request.query().first(name).asOptional().filter(value -> !value.isBlank());
    }

    private void one(ServerRequest request, ServerResponse response) {
        analyst(request);
        var cours = cours(request);
        if (wantsEvents(request)) flux.send(cours, response);
        else Json.send(response, 200, cours.json());
    }

    private static boolean wantsEvents(ServerRequest request) {
        return request.headers().acceptedTypes().stream()
                .anyMatch(type -> type.text().startsWith("text/event-stream"));
    }

    private Cours cours(ServerRequest request) {
        return travaux.find(request.path().pathParameters().get("id")).orElseThrow(Api::unknown);
    }

    static ProblemException unknown() {
        return ProblemException.of(404, "Aucun rejeu de cet identifiant n'est connu ici.");
    }

    /** Cancels one that is not over; deletes one that is. */
    private void delete(ServerRequest request, ServerResponse response) {
        analyst(request);
        var cours = cours(request);
        if (travaux.cancel(cours)) {
            Json.send(response, 200, cours.json());
        } else {
            travaux.delete(cours);
            response.status(204).send();
        }
    }
}

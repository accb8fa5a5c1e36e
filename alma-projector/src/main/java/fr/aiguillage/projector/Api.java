package fr.aiguillage.projector;

import fr.aiguillage.servicekit.Auth;
import fr.aiguillage.servicekit.Json;
import fr.aiguillage.servicekit.Principal;
import fr.aiguillage.servicekit.Problem;
import fr.aiguillage.servicekit.ProblemException;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The query API of those who work with signalements: boards, traces, counts. */
final class Api {
    private static final String DEPARTEMENT = "0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-5]|97[12346]";

    private final Queries queries;
    private final Auth auth;
    private final boolean openBoard;

    /** What the API asks. */
    record Queries(Tableau tableau, Trace trace, Comptes comptes) {}

    /** @param openBoard whether masked boards may be read without a token */
    Api(Queries queries, Auth auth, boolean openBoard) {
        this.queries = queries;
        this.auth = auth;
        this.openBoard = openBoard;
    }

    void routes(HttpRouting.Builder routing) {
        routing.get("/v1/departements/{code}/tableau", this::tableau)
                .get("/v1/signalements/{id}/trace", this::trace)
                .get("/v1/etat", this::etat);
    }

    private void tableau(ServerRequest request, ServerResponse response) {
        var masque = masque(request);
        Json.send(response, 200, masque.over(queries.tableau().of(demande(request))));
    }

    private Masque masque(ServerRequest request) {
        var anonymous = openBoard && !request.headers().contains(HeaderNames.AUTHORIZATION);
        return anonymous ? Masque.anonymous() : Masque.of(auth.require(request, Api::readsBoards));
    }

    private static boolean readsBoards(Principal principal) {
        return List.of("ecoutant", "analyste", "admin").stream().anyMatch(principal::has)
                || !principal.destinataires().isEmpty();
    }

    /** Analysts work on aggregates: a trace is for those who may see a signalement. */
    private void trace(ServerRequest request, ServerResponse response) {
        auth.require(request, principal -> principal.has("ecoutant") || principal.has("admin"));
        var trace = queries.trace().of(request.path().pathParameters().get("id"));
        Json.send(response, 200, trace.orElseThrow(Api::unknown));
    }

    private static ProblemException unknown() {
        return ProblemException.of(404, "Aucun signalement de cet identifiant n'est connu ici.");
    }

    private void etat(ServerRequest request, ServerResponse response) {
        auth.require(request, principal -> principal.has("admin") || principal.has("analyste"));
        Json.send(response, 200, queries.comptes().all());
    }

    private static Tableau.Demande demande(ServerRequest request) {
        var erreurs = new ArrayList<Problem.Erreur>();
        var code = request.path().pathParameters().get("code");
        if (!code.matches(DEPARTEMENT))
            erreurs.add(new Problem.Erreur("/code", "Code de département inconnu ; par exemple 54, 2A ou 974."));
        var du = date(request, "du", LocalDate.of(2000, 1, 1), erreurs);
        var au = date(request, "au", LocalDate.of(2999, 12, 31), erreurs);
        if (du.isAfter(au)) erreurs.add(new Problem.Erreur("/du", "La date « du » est après la date « au »."));
        if (!erreurs.isEmpty()) throw ProblemException.invalide(erreurs);
        return new Tableau.Demande(code, du, au, parameter(request, "politique"));
    }

    private static LocalDate date(ServerRequest request, String name, LocalDate absent, List<Problem.Erreur> erreurs) {
        try {
            return parameter(request, name).map(LocalDate::parse).orElse(absent);
        } catch (DateTimeParseException e) {
            erreurs.add(new Problem.Erreur("/" + name, "Date attendue sous la forme 2026-03-01."));
            return absent;
        }
    }

    private static Optional<String> parameter(ServerRequest request, String name) {
        return request.query().first(name).asOptional().filter(value -> !value.isBlank());
    }
}

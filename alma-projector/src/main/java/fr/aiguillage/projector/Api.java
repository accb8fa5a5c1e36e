package fr.aiguillage.projector;

import fr.aiguillage.sealing.CodeSuivi;
import fr.aiguillage.servicekit.Auth;
import fr.aiguillage.servicekit.Json;
import fr.aiguillage.servicekit.Principal;
import fr.aiguillage.servicekit.Problem;
import fr.aiguillage.servicekit.ProblemException;
import fr.aiguillage.servicekit.RateLimiter;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The query API: boards, traces, counts, and the public receipt page. */
final class Api {
    /** Where the receipt code travels: an address would keep it in logs and histories. */
    static final HeaderName CODE_SUIVI = HeaderNames.create("X-Code-Suivi");

    private static final Set<String> READERS = Set.of("ecoutant", "analyste", "admin");

    private final Queries queries;
    private final Auth auth;
    private final boolean openBoard;
    private final RateLimiter publicRate = new RateLimiter(30, Duration.ofMinutes(1));

    /** What the API asks. */
    record Queries(Tableau tableau, Trace trace, Comptes comptes, Recepisse recepisse) {}

    /** @param openBoard whether masked boards may be read without a token */
    Api(Queries queries, Auth auth, boolean openBoard) {
        this.queries = queries;
        this.auth = auth;
        this.openBoard = openBoard;
    }

    void routes(HttpRouting.Builder routing) {
        routing.get("/v1/departements/{code}/tableau", this::tableau)
                .get("/v1/signalements/{id}/trace", this::trace)
                .get("/v1/etat", this::etat)
                .get("/v1/suivi", this::suivi);
    }

    private void tableau(ServerRequest request, ServerResponse response) {
        var anonymous = openBoard && !request.headers().contains(HeaderNames.AUTHORIZATION);
        if (!anonymous) auth.require(request, Api::reads);
        Json.send(response, 200, Masque.of(queries.tableau().of(demande(request))));
    }

    private void trace(ServerRequest request, ServerResponse response) {
        auth.require(request, principal -> principal.has("ecoutant") || principal.has("admin"));
        var id = request.path().pathParameters().get("id");
        Json.send(
                response,
                200,
                queries.trace()
                        .of(id)
                        .orElseThrow(() ->
                                ProblemException.of(404, "Aucun signalement de cet identifiant n'est connu ici.")));
    }

    private void etat(ServerRequest request, ServerResponse response) {
        auth.require(request, principal -> principal.has("admin") || principal.has("analyste"));
        Json.send(response, 200, queries.comptes().all());
    }

    private void suivi(ServerRequest request, ServerResponse response) {
        publicRate.take(request.remotePeer().host());
        var typed = request.headers().first(CODE_SUIVI).orElse("");
        var answer = queries.recepisse()
                .of(CodeSuivi.read(typed).map(CodeSuivi::empreinte).orElse(""));
        Json.send(
                response,
                200,
                answer.orElseThrow(() -> ProblemException.of(
                        404, "Ce code ne permet pas d'afficher un suivi. Vérifiez-le et réessayez.")));
    }

    private static boolean reads(Principal principal) {
        return principal.roles().stream().anyMatch(READERS::contains)
                || !principal.destinataires().isEmpty();
    }

    private static Tableau.Demande demande(ServerRequest request) {
        var erreurs = new ArrayList<Problem.Erreur>();
        var code = request.path().pathParameters().get("code");
        if (!code.matches("(0[1-9]|[1-8][0-9]|9[0-5]|2[AB]|97[12346])"))
            erreurs.add(new Problem.Erreur("/code", "Code de département inconnu ; par exemple 54, 2A ou 974."));
        var du = date(request, "du", LocalDate.of(2000, 1, 1), erreurs);
        var au = date(request, "au", LocalDate.of(2999, 12, 31), erreurs);
        if (du.isAfter(au)) erreurs.add(new Problem.Erreur("/du", "La date « du » est après la date « au »."));
        if (!erreurs.isEmpty()) throw ProblemException.invalide(List.copyOf(erreurs));
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

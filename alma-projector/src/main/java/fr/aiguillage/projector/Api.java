package fr.aiguillage.projector;

import fr.aiguillage.domain.decision.Politique;
import fr.aiguillage.servicekit.Json;
import fr.aiguillage.servicekit.Principal;
import fr.aiguillage.servicekit.ProblemException;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.LocalDate;

/** The query API of those who work with signalements: boards, lists, traces, counts. */
final class Api {
    private final Queries queries;
    private final Lecteurs lecteurs;

    /** What the API asks. */
    record Queries(Tableau tableau, Liste liste, Trace trace, Comptes comptes) {}

    Api(Queries queries, Lecteurs lecteurs) {
        this.queries = queries;
        this.lecteurs = lecteurs;
    }

    void routes(HttpRouting.Builder routing) {
        routing.get("/v1/departements/{code}/tableau", this::tableau)
                .get("/v1/departements/{code}/signalements", this::signalements)
                .get("/v1/signalements/{id}/trace", this::trace)
                .get("/v1/etat", this::etat);
    }

    private void tableau(ServerRequest request, ServerResponse response) {
        var masque = lecteurs.counts(request);
        Etiquette.send(request, response, masque.over(queries.tableau().of(demande(new Parametres(request)))));
    }

    private static Tableau.Demande demande(Parametres asked) {
        var code = asked.departement();
        var periode = asked.periode();
        return asked.check(() -> new Tableau.Demande(
                code, periode.du(), periode.au(), asked.text("politique"), LocalDate.now(Politique.PARIS)));
    }

    private void signalements(ServerRequest request, ServerResponse response) {
        var principal = lecteurs.oneByOne(request);
        var asked = new Parametres(request);
        var code = asked.departement();
        var periode = asked.periode();
        var page = asked.page();
        Etiquette.send(
                request,
                response,
                asked.check(
                        () -> shown(principal, queries.liste().departement(code, periode.du(), periode.au(), page))));
    }

    private void trace(ServerRequest request, ServerResponse response) {
        var principal = lecteurs.oneByOne(request);
        var trace =
                queries.trace().of(request.path().pathParameters().get("id")).orElseThrow(Api::unknown);
        Etiquette.send(request, response, Lecteurs.seesSignalements(principal) ? trace : trace.withoutIdentity());
    }

    private static Liste.Reponse shown(Principal principal, Liste.Reponse found) {
        return Lecteurs.seesSignalements(principal) ? found : found.withoutIdentity();
    }

    private static ProblemException unknown() {
        return ProblemException.of(404, "Aucun signalement de cet identifiant n'est connu ici.");
    }

    private void etat(ServerRequest request, ServerResponse response) {
        lecteurs.all(request);
        Json.send(response, 200, queries.comptes().all());
    }
}

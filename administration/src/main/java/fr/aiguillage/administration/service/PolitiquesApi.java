package fr.aiguillage.administration.service;

import fr.aiguillage.administration.Administration;
import fr.aiguillage.administration.Carte;
import fr.aiguillage.administration.PolitiquePresentee;
import fr.aiguillage.administration.PublierPolitique;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.domain.referentiel.ReferentielEvent.PolitiquePubliee;
import fr.aiguillage.schemas.ReferentielLog;
import fr.aiguillage.servicekit.Body;
import fr.aiguillage.servicekit.Json;
import fr.aiguillage.servicekit.ProblemException;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Policies as published: listed, read, and one more. */
final class PolitiquesApi {
    private static final int LIMIT = 4 * Body.LIMIT;

    private final Administration administration;
    private final Analystes analystes;
    private final Clock clock;

    PolitiquesApi(Administration administration, Analystes analystes, Clock clock) {
        this.administration = administration;
        this.analystes = analystes;
        this.clock = clock;
    }

    record Politiques(List<PolitiqueEcrite> politiques) {}

    /** @param nom and {@code version}: what it is to be called */
    private record Demande(String dmn, String nom, int version, String note) {}

    void routes(HttpRouting.Builder routing) {
        routing.get("/v1/politiques", this::list)
                .get("/v1/politiques/{politique}/dmn", this::dmn)
                .post("/v1/politiques", this::publish);
    }

    private void list(ServerRequest request, ServerResponse response) {
        analystes.lecteur(request);
        var historique = administration.historique();
        var carte = Carte.of(ReferentielLog.fold(Referentiel.EMPTY, historique));
        var toutes = PolitiquePresentee.toutes(historique, clock.instant()).stream()
                .map(presentee -> PolitiqueEcrite.of(presentee, carte, clock.instant()))
                .toList();
        Json.send(response, 200, new Politiques(toutes));
    }

    private void dmn(ServerRequest request, ServerResponse response) {
        analystes.lecteur(request);
        var found = published(request.path().pathParameters().get("politique"));
        response.header(HeaderNames.CONTENT_TYPE, "application/xml; charset=utf-8")
                .send(found.orElseThrow(() -> ProblemException.of(404, "Aucune politique de ce nom@version."))
                        .dmn());
    }

    private Optional<PolitiquePubliee> published(String id) {
        try {
            return Optional.ofNullable(administration.referentiel().politiques().get(PolitiqueId.parse(id)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private void publish(ServerRequest request, ServerResponse response) {
        var auteur = analystes.auteur(request);
        Body.requireType(request, "application/json");
        var asked = Json.parse(Body.bytes(request, LIMIT), Demande.class);
        var demande = new PublierPolitique(
                Champs.given(asked.dmn()),
                Champs.given(asked.nom()),
                asked.version(),
                Champs.given(asked.note()),
                auteur);
        Issue.of(administration.appliquer(demande)).send(response);
    }
}

package fr.aiguillage.administration.service;

import fr.aiguillage.administration.ActiverPolitique;
import fr.aiguillage.administration.Administration;
import fr.aiguillage.administration.Calendrier;
import fr.aiguillage.administration.Carte;
import fr.aiguillage.administration.Constat;
import fr.aiguillage.administration.service.PolitiqueEcrite.LigneEcrite;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.servicekit.Json;
import fr.aiguillage.servicekit.ProblemException;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which policy acts where and when: the calendar, what one more decision would change, and that decision. */
final class ActivationsApi {
    private final Administration administration;
    private final Supplier<Referentiel> referentiel;
    private final Analystes analystes;
    private final Clock clock;

    ActivationsApi(Administration administration, Supplier<Referentiel> referentiel, Analystes analystes, Clock clock) {
        this.administration = administration;
        this.referentiel = referentiel;
        this.analystes = analystes;
        this.clock = clock;
    }

    record Activations(List<LigneEcrite> lignes) {}

    private record Demande(
            @Nullable String politique,
            @Nullable String territoire,
            @Nullable String aPartirDu,
            @Nullable String jusque) {
        ActiverPolitique by(String auteur) {
            return new ActiverPolitique(
                    Champs.given(politique),
                    Champs.given(territoire),
                    Champs.given(aPartirDu),
                    Optional.ofNullable(jusque).filter(text -> !text.isBlank()),
                    auteur);
        }
    }

    void routes(HttpRouting.Builder routing) {
        routing.get("/v1/activations", this::calendar)
                .post("/v1/activations/effet", this::effect)
                .post("/v1/activations", this::activate);
    }

    private void calendar(ServerRequest request, ServerResponse response) {
        analystes.lecteur(request);
        var known = referentiel.get();
        var carte = Carte.of(known);
        var lignes = Calendrier.of(known).lignes().stream()
                .map(ligne -> LigneEcrite.of(ligne, carte, clock.instant()))
                .toList();
        Json.send(response, 200, new Activations(lignes));
    }

    private void effect(ServerRequest request, ServerResponse response) {
        var auteur = analystes.auteur(request);
        var demande = Json.read(request, Demande.class).by(auteur);
        var known = referentiel.get();
        Json.send(
                response,
                200,
                switch (demande.examiner(known, clock.instant())) {
                    case Constat.AEcrire constat -> EffetEcrit.of(constat, known);
                    case Constat.Inutile inutile -> EffetEcrit.none(inutile.explication());
                    case Constat.Refus refus -> throw new ProblemException(Champs.problem(refus.fautes()));
                });
    }

    private void activate(ServerRequest request, ServerResponse response) {
        var auteur = analystes.auteur(request);
        var demande = Json.read(request, Demande.class).by(auteur);
        Issue.of(administration.appliquer(demande)).send(response);
    }
}

package fr.aiguillage.projector;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** What waits at a destinataire, and the year of a centre. */
final class ChargesApi {
    private final Charge charge;
    private final Annee annee;
    private final Lecteurs lecteurs;
    private final Clock clock;

    ChargesApi(Jdbi database, Lecteurs lecteurs, Clock clock) {
        this.charge = new Charge(database);
        this.annee = new Annee(database);
        this.lecteurs = lecteurs;
        this.clock = clock;
    }

    void routes(HttpRouting.Builder routing) {
        routing.get("/v1/destinataires/{id}/charge", this::charge).get("/v1/centres/{id}/annee/{annee}", this::annee);
    }

    private void charge(ServerRequest request, ServerResponse response) {
        var id = new Parametres(request).path("id");
        var masque = lecteurs.countsOf(id, request);
        Etiquette.send(request, response, charge.of(id, clock.instant(), masque));
    }

    private void annee(ServerRequest request, ServerResponse response) {
        var asked = new Parametres(request);
        var id = asked.path("id");
        var masque = lecteurs.countsOf(id, request);
        var year = asked.path("annee");
        if (!year.matches("2[0-9]{3}")) asked.wrong("annee", "Année attendue, de 2000 à 2999.");
        Etiquette.send(request, response, asked.check(() -> annee.of(id, Integer.parseInt(year), masque)));
    }
}

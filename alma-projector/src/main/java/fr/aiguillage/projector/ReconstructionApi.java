package fr.aiguillage.projector;

import fr.aiguillage.servicekit.Json;
import fr.aiguillage.servicekit.ProblemException;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Has the tables filled anew; how far that is, supervision says. */
final class ReconstructionApi {
    private final Jdbi database;
    private final Reconstructions reconstructions;
    private final Lecteurs lecteurs;

    ReconstructionApi(Jdbi database, Reconstructions reconstructions, Lecteurs lecteurs) {
        this.database = database;
        this.reconstructions = reconstructions;
        this.lecteurs = lecteurs;
    }

    /** @param malgreEcarts replace the live tables even if they differ: how the log is read was corrected */
    private record Demande(@Nullable Boolean malgreEcarts) {}

    void routes(HttpRouting.Builder routing) {
        routing.post("/v1/reconstruction", this::start).delete("/v1/reconstruction", this::cancel);
    }

    private void start(ServerRequest request, ServerResponse response) {
        lecteurs.admin(request);
        var anyway = Boolean.TRUE.equals(Json.read(request, Demande.class).malgreEcarts());
        if (Monopole.isHeld(database) || !reconstructions.start(anyway))
            throw ProblemException.of(409, "Une reconstruction est déjà en cours.");
        Json.send(response, 202, Map.of("commencee", true));
    }

    private void cancel(ServerRequest request, ServerResponse response) {
        lecteurs.admin(request);
        if (!reconstructions.cancel())
            throw ProblemException.of(409, "Ce service ne conduit aucune reconstruction : rien n’est à annuler ici.");
        Json.send(response, 202, Map.of("annulee", true));
    }
}

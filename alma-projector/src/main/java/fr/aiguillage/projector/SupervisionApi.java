package fr.aiguillage.projector;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** For whoever keeps the system running: services, lag, rebuilds, and who opened what. */
final class SupervisionApi {
    record Retard(String topic, int partition, long position, long fin, long retard) {}

    record Reconstruction(
            String etat,
            Instant debut,
            long lus,
            long total,
            @Nullable Instant finPrevue,
            @Nullable String motif) {}

    record Reponse(
            List<Sante.Service> services,
            List<Retard> partitions,
            List<Long> debits,
            @Nullable Reconstruction reconstruction) {}

    private final Jdbi database;
    private final Acces acces;
    private final Sante sante;
    private final Projection projection;
    private final BooleanSupplier healthy;
    private final Lecteurs lecteurs;

    SupervisionApi(Jdbi database, Sante sante, Projection projection, BooleanSupplier healthy, Lecteurs lecteurs) {
        this.database = database;
        this.acces = new Acces(database);
        this.sante = sante;
        this.projection = projection;
        this.healthy = healthy;
        this.lecteurs = lecteurs;
    }

    void routes(HttpRouting.Builder routing) {
        routing.get("/v1/supervision", this::supervision).get("/v1/acces", this::acces);
    }

    private void supervision(ServerRequest request, ServerResponse response) {
        lecteurs.admin(request);
        Etiquette.send(
                request,
                response,
                new Reponse(
                        services(),
                        projection.retards(),
                        projection.debits(),
                        reconstruction().orElse(null)));
    }

    private List<Sante.Service> services() {
        var self = new Sante.Service(
                "projector",
                healthy.getAsBoolean() ? "UP" : "DOWN",
                projection.isUp() ? List.of() : List.of("projection"),
                0L);
        return Stream.concat(Stream.of(self), sante.ask().stream()).toList();
    }

    private Optional<Reconstruction> reconstruction() {
        return Chantier.last(database)
                .map(known -> new Reconstruction(
                        known.etat().name(),
                        known.debut(),
                        known.lus(),
                        known.total(),
                        known.finPrevue().orElse(null),
                        known.motif().orElse(null)));
    }

    private void acces(ServerRequest request, ServerResponse response) {
        lecteurs.admin(request);
        var asked = new Parametres(request);
        var page = asked.page();
        Etiquette.send(
                request,
                response,
                asked.check(() -> acces.of(asked.text("personne"), asked.text("signalement"), page)));
    }
}

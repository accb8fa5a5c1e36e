package fr.aiguillage.forwarder.boite;

import fr.aiguillage.forwarder.remise.RebutsRemise;
import fr.aiguillage.forwarder.remise.RebutsRemise.Filtre;
import fr.aiguillage.servicekit.Auth;
import fr.aiguillage.servicekit.Json;
import fr.aiguillage.servicekit.ProblemException;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Dead letters: listed, shown with what was tried, and begun anew. */
final class RebutsApi {
    private static final int PAGE = 200;

    private final Auth auth;
    private final RebutsRemise rebuts;
    private final Clock clock;

    RebutsApi(Auth auth, RebutsRemise rebuts, Clock clock) {
        this.auth = auth;
        this.rebuts = rebuts;
        this.clock = clock;
    }

    /** @param essai true unless it is said to be false */
    private record Demande(
            @Nullable List<String> ordres,
            @Nullable String destinataire,
            @Nullable String issue,
            @Nullable Instant du,
            @Nullable Instant au,
            @Nullable Boolean essai) {
        private Filtre filtre() {
            var filtre = new Filtre(
                    Optional.ofNullable(ordres).orElse(List.of()),
                    Optional.ofNullable(destinataire),
                    Optional.ofNullable(issue),
                    Optional.ofNullable(du),
                    Optional.ofNullable(au));
            if (isWide(filtre))
                throw ProblemException.of(400, "Dire lesquels : ordres, destinataire, issue, du ou au.");
            return filtre;
        }

        private static boolean isWide(Filtre filtre) {
            return filtre.ordres().isEmpty()
                    && filtre.destinataire().isEmpty()
                    && filtre.issue().isEmpty()
                    && filtre.du().isEmpty()
                    && filtre.au().isEmpty();
        }
    }

    private record Reprise(boolean essai, int nombre, List<String> ordres) {}

    void routes(HttpRouting.Builder routing) {
        routing.get("/v1/rebuts", this::list)
                .get("/v1/rebuts/{ordre}", this::detail)
                .post("/v1/rebuts/redelivrer", this::redeliver);
    }

    private void list(ServerRequest request, ServerResponse response) {
        auth.require(request, principal -> principal.has("admin"));
        var filtre = new Filtre(
                List.of(),
                query(request, "destinataire", Function.identity()),
                query(request, "issue", Function.identity()),
                query(request, "du", Instant::parse),
                query(request, "au", Instant::parse));
        Json.send(
                response,
                200,
                rebuts.page(filtre, query(request, "suite", Long::parseLong).orElse(0L), PAGE));
    }

    private void detail(ServerRequest request, ServerResponse response) {
        auth.require(request, principal -> principal.has("admin"));
        var found = rebuts.find(request.path().pathParameters().get("ordre"));
        Json.send(response, 200, found.orElseThrow(() -> ProblemException.of(404, "Aucun rebut de cet ordre.")));
    }

    private void redeliver(ServerRequest request, ServerResponse response) {
        var admin = auth.require(request, principal -> principal.has("admin"));
        var demande = Json.read(request, Demande.class);
        var essai = !Boolean.FALSE.equals(demande.essai());
        var ordres = rebuts.redeliver(demande.filtre(), essai, admin.subject(), clock.instant());
        Json.send(response, 200, new Reprise(essai, ordres.size(), ordres));
    }

    private static <T> Optional<T> query(ServerRequest request, String name, Function<String, T> read) {
        try {
            return request.query()
                    .first(name)
                    .asOptional()
                    .filter(value -> !value.isBlank())
                    .map(read);
        } catch (DateTimeException | NumberFormatException e) {
            throw ProblemException.of(
                    400, "« " + name + " » : nombre, ou instant comme 2026-03-01T00:00:00Z, attendu.");
        }
    }
}

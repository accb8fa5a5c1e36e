package fr.aiguillage.projector.reference;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.aiguillage.domain.annuaire.Destinataire;
import fr.aiguillage.domain.referentiel.Geographie;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.policies.explication.Justification;
import fr.aiguillage.policies.explication.Justification.Regle;
import fr.aiguillage.servicekit.Auth;
import fr.aiguillage.servicekit.Json;
import fr.aiguillage.servicekit.Principal;
import fr.aiguillage.servicekit.ProblemException;
import fr.aiguillage.servicekit.RateLimiter;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Communes, directory and preview, for who fills in a form. */
public final class ReferenceApi {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    record CommuneTrouvee(
            String code,
            String nom,
            List<String> codesPostaux,
            String departement,
            String collectivite,
            String region) {}

    record CommunesTrouvees(List<CommuneTrouvee> communes) {}

    record DestinataireConnu(String id, String nom, String type) {}

    record DestinatairesConnus(List<DestinataireConnu> destinataires) {}

    record Concerne(String id, String type, List<String> roles, boolean aConfirmer, List<String> raisons) {}

    record DecisionPrevue(
            String politique,
            int version,
            String mode,
            String statut,
            String urgence,
            String perimetre,
            boolean repli,
            List<Regle> regles,
            List<Concerne> destinataires,
            List<String> remarques) {}

    record DecisionsPrevues(List<DecisionPrevue> decisions) {}

    private final Supplier<Referentiel> referentiel;
    private final Auth auth;
    private final Apercu apercu = new Apercu();
    private final RateLimiter rate = new RateLimiter(240, Duration.ofMinutes(1));
    private final LoadingCache<Geographie, Communes> communes =
            Caffeine.newBuilder().weakKeys().maximumSize(2).build(Communes::of);

    public ReferenceApi(Supplier<Referentiel> referentiel, Auth auth) {
        this.referentiel = referentiel;
        this.auth = auth;
    }

    public void routes(HttpRouting.Builder routing) {
        routing.get("/v1/communes", this::communes)
                .get("/v1/destinataires", this::destinataires)
                .post("/v1/apercu", this::apercu);
    }

    private void communes(ServerRequest request, ServerResponse response) {
        rate.take(request.remotePeer().host());
        var typed = parameter(request, "q").orElseThrow(ReferenceApi::nothingTyped);
        var found = communes.get(published().geographie()).find(typed).stream()
                .map(commune -> new CommuneTrouvee(
                        commune.code(),
                        commune.nom(),
                        commune.codesPostaux(),
                        commune.departement(),
                        commune.collectivite(),
                        commune.region()))
                .toList();
        Json.send(response, 200, new CommunesTrouvees(found));
    }

    private Referentiel published() {
        var known = referentiel.get();
        if (known.geographie().departements().isEmpty() || known.triage().isEmpty())
            throw ProblemException.of(
                    503, "Le référentiel n'est pas encore lu, ou rien n'y est publié. Réessayez dans un instant.");
        return known;
    }

    private static ProblemException nothingTyped() {
        return ProblemException.of(400, "Le paramètre « q » est requis : un nom de commune ou un code postal.");
    }

    private void destinataires(ServerRequest request, ServerResponse response) {
        auth.require(request, principal -> true);
        var known = published();
        var found = parameter(request, "departement")
                .map(departement -> Annuaires.in(departement, known, LocalDate.now(PARIS)))
                .orElseGet(() -> Annuaires.all(known));
        Json.send(
                response,
                200,
                new DestinatairesConnus(found.stream().map(ReferenceApi::connu).toList()));
    }

    private static DestinataireConnu connu(Destinataire destinataire) {
        return new DestinataireConnu(
                destinataire.id().value(),
                destinataire.nom(),
                destinataire.type().name());
    }

    private void apercu(ServerRequest request, ServerResponse response) {
        auth.require(request, ReferenceApi::takesReports);
        var decided = apercu.of(Json.tree(request), published(), Instant.now());
        Json.send(
                response,
                200,
                new DecisionsPrevues(decided.stream().map(ReferenceApi::prevue).toList()));
    }

    private static boolean takesReports(Principal principal) {
        return principal.has("ecoutant")
                || principal.has("admin")
                || principal.intakeApp().isPresent();
    }

    private static DecisionPrevue prevue(Justification decision) {
        return new DecisionPrevue(
                decision.politique().nom(),
                decision.politique().version(),
                decision.mode().name(),
                decision.statut().name(),
                decision.urgence().name(),
                decision.perimetre().name(),
                decision.repli(),
                decision.regles(),
                decision.destinataires().stream().map(ReferenceApi::concerne).toList(),
                decision.remarques());
    }

    private static Concerne concerne(Justification.Recipient recipient) {
        var roles = recipient.roles().stream().map(Enum::name).sorted().toList();
        return new Concerne(
                recipient.id().value(), recipient.type().name(), roles, recipient.aConfirmer(), recipient.raisons());
    }

    private static Optional<String> parameter(ServerRequest request, String name) {
        return request.query().first(name).asOptional().filter(value -> !value.isBlank());
    }
}

package fr.aiguillage.forwarder.boite;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.forwarder.dossier.Dossier;
import fr.aiguillage.forwarder.dossier.EtatDossier;
import fr.aiguillage.forwarder.dossier.Geste;
import fr.aiguillage.forwarder.journal.NotReached;
import fr.aiguillage.forwarder.journal.Publisher.NotAcknowledged;
import fr.aiguillage.servicekit.Auth;
import fr.aiguillage.servicekit.Json;
import fr.aiguillage.servicekit.Principal;
import fr.aiguillage.servicekit.Problem;
import fr.aiguillage.servicekit.ProblemException;
import fr.aiguillage.servicekit.Trace;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The inbox over HTTP. A destinataire's cases do not exist for anybody else: unknown and foreign are the same answer. */
final class BoiteApi {
    private static final int DEFAULT_PAGE = 50;
    private static final int LONGEST_PAGE = 500;

    private final Auth auth;
    private final Boite boite;
    private final Pieces pieces;
    private final Reponses reponses;
    private final Predicate<DestinataireId> isKnown;

    BoiteApi(Auth auth, Boite boite, Pieces pieces, Reponses reponses, Predicate<DestinataireId> isKnown) {
        this.auth = auth;
        this.boite = boite;
        this.pieces = pieces;
        this.reponses = reponses;
        this.isKnown = isKnown;
    }

    record Etat(String statut, List<Geste> gestes) {}

    record Ouvert(List<Pieces.Piece> parties) {}

    void routes(HttpRouting.Builder routing) {
        routing.get("/v1/boite", this::list)
                .get("/v1/boite/{signalement}", this::detail)
                .post("/v1/boite/{signalement}/ouverture", this::open)
                .post("/v1/boite/{signalement}/accuse", answering((request, dossier) -> new Reponse.Accuse()))
                .post(
                        "/v1/boite/{signalement}/prise-en-charge",
                        answering((request, dossier) -> new Reponse.PriseEnCharge()))
                .post("/v1/boite/{signalement}/refus", answering(this::refus))
                .post("/v1/boite/{signalement}/echanges", answering(BoiteApi::echange))
                .post("/v1/boite/{signalement}/cloture", answering(BoiteApi::cloture))
                .post("/v1/boite/{signalement}/reouverture", answering(BoiteApi::reouverture))
                .error(NotAcknowledged.class, BoiteApi::silent)
                .error(NotReached.class, BoiteApi::silent);
    }

    private void list(ServerRequest request, ServerResponse response) {
        var principal = principal(request);
        var curseur = query(request, "curseur").map(Curseur::parse).orElse(Curseur.START);
        Json.send(response, 200, boite.page(asked(request, principal), statuts(request), curseur, limit(request)));
    }

    private void detail(ServerRequest request, ServerResponse response) {
        Json.send(response, 200, boite.detail(dossier(request, principal(request))));
    }

    private void open(ServerRequest request, ServerResponse response) {
        var principal = principal(request);
        var dossier = dossier(request, principal);
        var raison = Json.read(request, Formulaires.Ouverture.class).required();
        if (dossier.etat() instanceof EtatDossier.Annule)
            throw ProblemException.of(409, "Le dossier est annulé : son contenu n'est plus accessible.");
        Json.send(response, 200, new Ouvert(pieces.open(dossier, principal.subject(), raison)));
    }

    private Handler answering(BiFunction<ServerRequest, Dossier, Reponse> read) {
        return (request, response) -> {
            var principal = principal(request);
            var dossier = dossier(request, principal);
            var next = reponses.take(
                    dossier, read.apply(request, dossier), principal.subject(), Optional.of(Trace.of(request)));
            Json.send(response, 200, new Etat(next.nom(), Boite.allowed(next)));
        };
    }

    private Reponse refus(ServerRequest request, Dossier dossier) {
        return Json.read(request, Formulaires.Refus.class)
                .reponse(id -> isKnown.test(id) && !id.equals(dossier.destinataire()));
    }

    private static Reponse echange(ServerRequest request, Dossier dossier) {
        return Json.read(request, Formulaires.Echange.class).reponse();
    }

    private static Reponse cloture(ServerRequest request, Dossier dossier) {
        return Json.read(request, Formulaires.Cloture.class).reponse();
    }

    private static Reponse reouverture(ServerRequest request, Dossier dossier) {
        return Json.read(request, Formulaires.Reouverture.class).reponse();
    }

    private Principal principal(ServerRequest request) {
        return auth.require(request, asking -> !asking.destinataires().isEmpty());
    }

    private Dossier dossier(ServerRequest request, Principal principal) {
        var signalement = new SignalementId(request.path().pathParameters().get("signalement"));
        var found = boite.find(signalement, own(request, principal));
        if (found.isEmpty()) throw ProblemException.of(404, "Aucun dossier de ce nom dans cette boîte.");
        if (found.size() > 1)
            throw ProblemException.of(
                    400, "Plusieurs de vos destinataires ont ce dossier : préciser « destinataire ».");
        return found.getFirst();
    }

    /** The destinataires that a list may be about. Throws a problem 403 when another is asked for. */
    static Collection<String> asked(ServerRequest request, Principal principal) {
        var own = own(request, principal);
        if (own.isEmpty()) throw ProblemException.of(403, "Cette boîte n'est pas la vôtre.");
        return own;
    }

    private static Collection<String> own(ServerRequest request, Principal principal) {
        var asked = query(request, "destinataire");
        return principal.destinataires().stream()
                .filter(id -> asked.isEmpty() || asked.get().equals(id))
                .toList();
    }

    /** Those asked for; none, all of them. */
    private static List<EtatDossier> statuts(ServerRequest request) {
        return query(request, "statut").stream()
                .flatMap(noms -> Stream.of(noms.split(",")))
                .map(String::strip)
                .map(nom -> EtatDossier.find(nom).orElseThrow(BoiteApi::unknownStatut))
                .toList();
    }

    private static ProblemException unknownStatut() {
        var possible = EtatDossier.all().map(EtatDossier::nom).collect(Collectors.joining(", "));
        return ProblemException.of(400, "Le statut demandé n'existe pas. Possible : " + possible + ".");
    }

    private static int limit(ServerRequest request) {
        try {
            var limit = query(request, "limite").map(Integer::parseInt).orElse(DEFAULT_PAGE);
            if (limit >= 1 && limit <= LONGEST_PAGE) return limit;
        } catch (NumberFormatException e) {
            throw badLimit();
        }
        throw badLimit();
    }

    private static ProblemException badLimit() {
        return ProblemException.of(400, "La limite est un nombre de 1 à " + LONGEST_PAGE + ".");
    }

    private static Optional<String> query(ServerRequest request, String name) {
        return request.query().first(name).asOptional().filter(value -> !value.isBlank());
    }

    private static void silent(ServerRequest request, ServerResponse response, Exception e) {
        Problem.of(503, "Le journal ne répond pas : rien n'est enregistré, réessayer.")
                .send(response);
    }
}

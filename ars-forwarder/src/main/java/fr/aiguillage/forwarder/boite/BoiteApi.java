package fr.aiguillage.forwarder.boite;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.NatureAccuse;
import fr.aiguillage.domain.decision.Politique;
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
import java.time.LocalDate;
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
    private final AccuseCourriel accuseCourriel;
    private final Agents agents;
    private final Predicate<DestinataireId> isKnown;

    BoiteApi(
            Auth auth,
            Boite boite,
            Pieces pieces,
            Reponses reponses,
            AccuseCourriel accuseCourriel,
            Agents agents,
            Predicate<DestinataireId> isKnown) {
        this.auth = auth;
        this.boite = boite;
        this.pieces = pieces;
        this.reponses = reponses;
        this.accuseCourriel = accuseCourriel;
        this.agents = agents;
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
                .post("/v1/boite/{signalement}/accuse-envoye", answering(this::accuseEnvoye))
                .post("/v1/boite/{signalement}/cloture", answering(BoiteApi::cloture))
                .post("/v1/boite/{signalement}/reouverture", answering(BoiteApi::reouverture))
                .post("/v1/boite/{signalement}/affectation", answering(this::affectation))
                .post("/v1/boite/{signalement}/accuse-courriel", this::mail)
                .post("/v1/boite/{signalement}/rapprochements", this::propose)
                .post("/v1/boite/{signalement}/rapprochements/{avec}/decision", this::settle)
                .error(NotAcknowledged.class, BoiteApi::silent)
                .error(NotReached.class, BoiteApi::silent);
    }

    private void list(ServerRequest request, ServerResponse response) {
        var principal = principal(request);
        var curseur = query(request, "curseur").map(Curseur::parse).orElse(Curseur.START);
        var own = asked(request, principal);
        agents.seen(principal.subject(), own);
        var demande = new Boite.Demande(own, statuts(request), affectation(request), principal.subject());
        Json.send(response, 200, boite.page(demande, curseur, limit(request)));
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
            answer(request, response, dossier, read.apply(request, dossier), principal);
        };
    }

    private void answer(
            ServerRequest request, ServerResponse response, Dossier dossier, Reponse reponse, Principal principal) {
        var next = reponses.take(dossier, reponse, principal.subject(), Optional.of(Trace.of(request)));
        Json.send(response, 200, new Etat(next.nom(), Boite.allowed(next)));
    }

    private Reponse affectation(ServerRequest request, Dossier dossier) {
        return Json.read(request, Formulaires.Affectation.class)
                .reponse(personne -> agents.isOne(dossier.destinataire(), personne));
    }

    /** Recorded once it is sent: an answer that is lost in between is sent again rather than told and never sent. */
    private void mail(ServerRequest request, ServerResponse response) {
        var principal = principal(request);
        var dossier = dossier(request, principal);
        var service = Json.read(request, Formulaires.Service.class).required();
        var accuse = new Reponse.AccuseEnvoye(NatureAccuse.ACCUSE_COMPLET, Optional.empty());
        Reponses.require(dossier.etat(), accuse.geste());
        boite.requireNotTold(dossier);
        accuseCourriel.send(
                dossier, LocalDate.ofInstant(dossier.recuLe(), Politique.PARIS), service, principal.subject());
        answer(request, response, dossier, accuse, principal);
    }

    /** Both are cases of the same destinataire; another's and none are the same answer. */
    private void propose(ServerRequest request, ServerResponse response) {
        var principal = principal(request);
        var dossier = dossier(request, principal);
        var named = Json.read(request, Formulaires.Rapprochement.class).required();
        var avec = boite.named(dossier.destinataire(), named).orElseThrow(BoiteApi::unknown);
        if (avec.signalement().equals(dossier.signalement()))
            throw ProblemException.of(400, "Un autre dossier que celui-ci est attendu (« avec »).");
        Reponses.require(avec.etat(), Geste.RAPPROCHEMENT);
        var paire = Paire.of(dossier, avec);
        answer(
                request,
                response,
                paire.premier(),
                new Reponse.Rapprochement(paire.second().signalement()),
                principal);
    }

    private void settle(ServerRequest request, ServerResponse response) {
        var principal = principal(request);
        var dossier = dossier(request, principal);
        var named = request.path().pathParameters().get("avec");
        var avec = boite.named(dossier.destinataire(), named).orElseThrow(BoiteApi::unknown);
        var confirme = Json.read(request, Formulaires.Tranche.class).required();
        boite.requireAnother(dossier, avec.signalement(), principal.subject());
        var paire = Paire.of(dossier, avec);
        answer(
                request,
                response,
                paire.premier(),
                new Reponse.Tranche(paire.second().signalement(), confirme),
                principal);
    }

    /** Two cases in the order in which the log keeps what is told of both. */
    private record Paire(Dossier premier, Dossier second) {
        static Paire of(Dossier one, Dossier other) {
            return one.signalement().value().compareTo(other.signalement().value()) < 0
                    ? new Paire(one, other)
                    : new Paire(other, one);
        }
    }

    private static ProblemException unknown() {
        return ProblemException.of(404, "Aucun dossier de ce nom dans cette boîte.");
    }

    private Reponse refus(ServerRequest request, Dossier dossier) {
        return Json.read(request, Formulaires.Refus.class)
                .reponse(id -> isKnown.test(id) && !id.equals(dossier.destinataire()));
    }

    private static Reponse echange(ServerRequest request, Dossier dossier) {
        return Json.read(request, Formulaires.Echange.class).reponse();
    }

    private Reponse accuseEnvoye(ServerRequest request, Dossier dossier) {
        return Json.read(request, Formulaires.AccuseEnvoye.class)
                .reponse(LocalDate.ofInstant(dossier.recuLe(), Politique.PARIS), boite.today());
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
        if (found.isEmpty()) throw unknown();
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

    private static Optional<Boite.Affectation> affectation(ServerRequest request) {
        return query(request, "affectation")
                .map(text -> Stream.of(Boite.Affectation.values())
                        .filter(known -> known.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.of(400, "« affectation » est MOI ou PERSONNE.")));
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

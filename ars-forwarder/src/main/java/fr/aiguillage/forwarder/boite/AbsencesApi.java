package fr.aiguillage.forwarder.boite;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.decision.Politique;
import fr.aiguillage.forwarder.boite.Absences.Absence;
import fr.aiguillage.servicekit.Auth;
import fr.aiguillage.servicekit.Json;
import fr.aiguillage.servicekit.Principal;
import fr.aiguillage.servicekit.ProblemException;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The people of an inbox over HTTP: who they are, who is away, and who covers. */
final class AbsencesApi {
    private final Auth auth;
    private final Jdbi jdbi;
    private final Agents agents;
    private final Clock clock;

    AbsencesApi(Auth auth, Jdbi jdbi, Agents agents, Clock clock) {
        this.auth = auth;
        this.jdbi = jdbi;
        this.agents = agents;
        this.clock = clock;
    }

    /** @param moi who asks */
    record Equipe(String moi, List<Agents.Agent> agents, List<Absence> absences) {}

    void routes(HttpRouting.Builder routing) {
        routing.get("/v1/boite/equipe", this::equipe)
                .post("/v1/boite/absences", this::declare)
                .delete("/v1/boite/absences/{id}", this::remove);
    }

    private void equipe(ServerRequest request, ServerResponse response) {
        var principal = principal(request);
        var own = BoiteApi.asked(request, principal);
        agents.seen(principal.subject(), own);
        var absences = jdbi.withHandle(handle -> Absences.of(handle, own, today()));
        Json.send(response, 200, new Equipe(principal.subject(), agents.of(own), absences));
    }

    private void declare(ServerRequest request, ServerResponse response) {
        var principal = principal(request);
        var own = BoiteApi.asked(request, principal);
        if (own.size() > 1) throw ProblemException.of(400, "Vous avez plusieurs boîtes : préciser « destinataire ».");
        var destinataire = own.iterator().next();
        var asked = Json.read(request, Formulaires.Absence.class)
                .demande(
                        principal.subject(),
                        today(),
                        personne -> agents.isOne(new DestinataireId(destinataire), personne));
        jdbi.useTransaction(handle -> {
            Absences.lock(handle);
            Absences.of(handle, own, today()).forEach(known -> refuseOverlap(known, principal.subject(), asked));
            Absences.add(handle, destinataire, principal.subject(), asked.remplacant(), asked.du(), asked.au());
        });
        equipe(request, response);
    }

    /** Neither is away already, and who covers somebody does not leave: a chain would hide who has a case. */
    private static void refuseOverlap(Absence known, String personne, Formulaires.Absence.Demande asked) {
        if (known.du().isAfter(asked.au()) || known.au().isBefore(asked.du())) return;
        if (known.personne().equals(personne))
            throw ProblemException.of(
                    409, "Vous avez déjà déclaré une absence du %s au %s.".formatted(known.du(), known.au()));
        if (known.personne().equals(asked.remplacant()))
            throw ProblemException.of(
                    409,
                    "%s est aussi en absence du %s au %s : choisir quelqu'un d'autre."
                            .formatted(known.personne(), known.du(), known.au()));
        if (known.remplacant().equals(personne))
            throw ProblemException.of(
                    409,
                    "Vous remplacez %s du %s au %s : d'autres dates, ou un autre accord."
                            .formatted(known.personne(), known.du(), known.au()));
    }

    private void remove(ServerRequest request, ServerResponse response) {
        var principal = principal(request);
        var id = id(request.path().pathParameters().get("id"));
        if (!jdbi.withHandle(handle -> Absences.remove(handle, id, principal.subject())))
            throw ProblemException.of(404, "Vous n'avez pas déclaré cette absence.");
        equipe(request, response);
    }

    private static long id(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw ProblemException.of(404, "Vous n'avez pas déclaré cette absence.");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Politique.PARIS);
    }

    private Principal principal(ServerRequest request) {
        return auth.require(request, asking -> !asking.destinataires().isEmpty());
    }
}

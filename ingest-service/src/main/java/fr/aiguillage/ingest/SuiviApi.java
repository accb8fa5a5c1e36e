package fr.aiguillage.ingest;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fr.aiguillage.domain.code.Canal;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.signalement.SignalementEvent.ComplementRecu;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.policies.intake.Intake;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.sealing.CodeSuivi;
import fr.aiguillage.sealing.Sealer;
import fr.aiguillage.servicekit.Json;
import fr.aiguillage.servicekit.ProblemException;
import fr.aiguillage.servicekit.RateLimiter;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What the public may add: whoever has the receipt code of a signalement completes it, without an account. The code derives
 * from the id, so that nothing is looked up: one that is not known and one of another signalement cost and get the same.
 */
final class SuiviApi {
    /** Where the code travels: an address would keep it in logs and histories. */
    private static final HeaderName CODE_SUIVI = HeaderNames.create("X-Code-Suivi");

    private static final String PUBLIC = "suivi-public";

    private final Admission admission;
    private final Identites identites;
    private final Sealer sealer;
    private final Journal journal;
    /** By the signalement that is named, not by address: behind a proxy, everybody has the same one. */
    private final RateLimiter rate = new RateLimiter(10, Duration.ofMinutes(10));

    SuiviApi(Admission admission, Identites identites, Sealer sealer, Journal journal) {
        this.admission = admission;
        this.identites = identites;
        this.sealer = sealer;
        this.journal = journal;
    }

    /** Under which id the event is in the log. */
    record Inscrit(String evenement) {}

    void routes(HttpRouting.Builder routing) {
        routing.post("/v1/suivi/{id}/complements", this::complete);
    }

    private void complete(ServerRequest request, ServerResponse response) {
        var named = request.path().pathParameters().get("id");
        rate.take(named);
        var signalement = signalement(request, named);
        Json.send(response, 202, admission.admit(PUBLIC, () -> inscrire(request, signalement)));
    }

    /** Throws the one problem 404 unless the code is that of the signalement. */
    private SignalementId signalement(ServerRequest request, String named) {
        var id = new SignalementId(named.isBlank() ? PUBLIC : named);
        var typed = request.headers().first(CODE_SUIVI).flatMap(CodeSuivi::read);
        var expected = identites.codeSuivi(id);
        if (!isSame(typed.map(CodeSuivi::value).orElse(""), expected.value())) throw refused();
        return id;
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(US_ASCII), other.getBytes(US_ASCII));
    }

    private static ProblemException refused() {
        return ProblemException.of(404, "Ce code ne permet pas de compléter ce signalement. Vérifiez-le et réessayez.");
    }

    private Inscrit inscrire(ServerRequest request, SignalementId signalement) {
        var demande = Demande.of(request, PUBLIC);
        var body = Json.tree(request);
        var ajout = Suites.valid(Intake.ajout(body));
        var sceaux = new Sceaux(sealer, signalement);
        var event = new ComplementRecu(
                signalement,
                PUBLIC,
                Canal.FORMULAIRE,
                sceaux.faits(ajout.faits()),
                sceaux.seal(Sujet.DECLARANT, ajout.contact()));
        var id = identites.evenement("complement", signalement, demande, body);
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        journal.append(
                sceaux.keys(), event, CloudEvent.of(id, Journal.SOURCE, now).tracedBy(demande.traceparent()));
        return new Inscrit(id);
    }
}

package fr.aiguillage.forwarder.boite;

import fr.aiguillage.domain.administration.CleScellee;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.decision.Politique;
import fr.aiguillage.domain.signalement.Scelle;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.domain.suivi.SuiviEvent.AccuseEnvoye;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierAffecte;
import fr.aiguillage.domain.suivi.SuiviEvent.PriseEnCharge;
import fr.aiguillage.domain.suivi.SuiviEvent.RapprochementPropose;
import fr.aiguillage.domain.suivi.SuiviEvent.RapprochementTranche;
import fr.aiguillage.forwarder.dossier.Dossier;
import fr.aiguillage.forwarder.dossier.Dossiers;
import fr.aiguillage.forwarder.dossier.EtatDossier;
import fr.aiguillage.forwarder.dossier.Geste;
import fr.aiguillage.forwarder.dossier.Rapprochements;
import fr.aiguillage.forwarder.dossier.ReponsesRecues;
import fr.aiguillage.forwarder.echeance.Echeances;
import fr.aiguillage.forwarder.journal.Outbox;
import fr.aiguillage.forwarder.journal.Publisher;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.EventWriter;
import fr.aiguillage.sealing.CleId;
import fr.aiguillage.sealing.Sealer;
import fr.aiguillage.servicekit.Json;
import fr.aiguillage.servicekit.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Takes the answers of destinataires: the case moves, and the event is written, in one transaction. */
public final class Reponses {
    private final Jdbi jdbi;
    private final Outbox outbox;
    private final Sealer sealer;
    private final Publisher publisher;
    private final EventWriter<String, CleScellee> cles;
    private final Clock clock;

    Reponses(
            Jdbi jdbi,
            Outbox outbox,
            Sealer sealer,
            Publisher publisher,
            EventWriter<String, CleScellee> cles,
            Clock clock) {
        this.jdbi = jdbi;
        this.outbox = outbox;
        this.sealer = sealer;
        this.publisher = publisher;
        this.cles = cles;
        this.clock = clock;
    }

    /** The state that follows. Throws a problem 409 when the case's state does not allow it. */
    EtatDossier take(Dossier seen, Reponse reponse, String par, Optional<String> traceparent) {
        require(seen.etat(), reponse.geste());
        var texte = reponse.texte().map(text -> seal(seen.signalement(), text));
        return jdbi.inTransaction(handle -> {
            var dossier = Dossiers.lock(handle, seen.signalement(), seen.destinataire())
                    .orElseThrow();
            var next = after(dossier.etat(), reponse.geste());
            Dossiers.move(handle, dossier, next);
            var event = reponse.event(dossier, par, texte);
            var now = write(handle, dossier, reponse.geste(), par, event, traceparent);
            follow(handle, event, now);
            return next;
        });
    }

    /** What the answer changes beside the state of its case. */
    private void follow(Handle handle, SuiviEvent event, Instant now) {
        switch (event) {
            case AccuseEnvoye sent -> Echeances.sent(handle, sent, today());
            case PriseEnCharge taken -> Dossiers.assign(handle, taken);
            case DossierAffecte assigned -> Dossiers.assign(handle, assigned);
            case RapprochementPropose proposed -> {
                if (!Rapprochements.propose(handle, proposed, now))
                    throw ProblemException.of(409, "Ces deux dossiers sont déjà rapprochés, ou l'attendent.");
            }
            case RapprochementTranche settled -> {
                if (!Rapprochements.settle(handle, settled, now))
                    throw ProblemException.of(409, "Aucun rapprochement de ces deux dossiers n'attend de réponse.");
            }
            default -> {}
        }
    }

    /** What a machine of the destinataire left for us; one that comes late, or again, changes nothing. */
    public void accuse(Handle handle, Dossier dossier, String par) {
        var reponse = new Reponse.Accuse();
        reponse.geste().from(dossier.etat()).ifPresent(next -> {
            Dossiers.move(handle, dossier, next);
            var unused = write(
                    handle,
                    dossier,
                    reponse.geste(),
                    par,
                    reponse.event(dossier, par, Optional.empty()),
                    Optional.empty());
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Politique.PARIS);
    }

    /** Throws a problem 409 when the state does not allow it. */
    static void require(EtatDossier etat, Geste geste) {
        var unused = after(etat, geste);
    }

    private static EtatDossier after(EtatDossier etat, Geste geste) {
        return geste.from(etat).orElseThrow(() -> ProblemException.of(409, refusal(etat, geste)));
    }

    private static String refusal(EtatDossier etat, Geste geste) {
        var possible = Arrays.stream(Geste.values())
                .filter(other -> other.from(etat).isPresent())
                .map(Geste::libelle)
                .collect(Collectors.joining(", "));
        return "Le dossier est %s : impossible de %s. Possible : %s."
                .formatted(etat.libelle(), geste.libelle(), possible.isEmpty() ? "rien" : possible);
    }

    /** The key is in the log before anything that it sealed. */
    private Scelle seal(SignalementId signalement, String text) {
        var sealing = sealer.seal(signalement, Sujet.SUIVI, Json.bytes(Map.of("texte", text)));
        var id = CleId.of(sealing.cle()).toString();
        publisher.send(cles.record(id, sealing.cle(), CloudEvent.of(id, "/forwarder", clock.instant())));
        return sealing.scelle();
    }

    /** When, as the log has it. */
    private Instant write(
            Handle handle, Dossier dossier, Geste geste, String par, SuiviEvent event, Optional<String> traceparent) {
        var now = clock.instant();
        var envelope = CloudEvent.of(dossier.nextEventId(), "/forwarder", now).tracedBy(traceparent);
        ReponsesRecues.keep(handle, dossier, geste, par, now, outbox.add(handle, event, envelope));
        return now;
    }
}

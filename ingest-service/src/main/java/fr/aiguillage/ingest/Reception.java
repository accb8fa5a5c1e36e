package fr.aiguillage.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.ingest.Accueil.Recu;
import fr.aiguillage.ingest.Accueil.Refuse;
import fr.aiguillage.ingest.DepotsRecents.Depot;
import fr.aiguillage.policies.intake.Intake;
import fr.aiguillage.policies.intake.IntakeBody;
import fr.aiguillage.policies.intake.Lecture.Lue;
import fr.aiguillage.policies.intake.Lecture.Refusee;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.sealing.CodeSuivi;
import fr.aiguillage.sealing.Sealer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Supplier;

/** Takes one report in, and comes back once it is in the log. The same request gets the same answer. */
final class Reception {
    private final Supplier<Intake> intake;
    private final Identites identites;
    private final DepotsRecents recents;
    private final Sealer sealer;
    private final Journal journal;
    private final Comptes comptes;

    Reception(
            Supplier<Intake> intake,
            Identites identites,
            DepotsRecents recents,
            Sealer sealer,
            Journal journal,
            Comptes comptes) {
        this.intake = intake;
        this.identites = identites;
        this.recents = recents;
        this.sealer = sealer;
        this.journal = journal;
        this.comptes = comptes;
    }

    /**
     * @param now when the report came in, where it does not say so itself
     * @throws JournalSilent when Kafka does not acknowledge
     */
    Accueil receive(Demande demande, JsonNode body, boolean historique, Instant now) {
        try {
            var accueil = read(demande, body, historique, now);
            comptes.count(accueil);
            return accueil;
        } catch (JournalSilent e) {
            comptes.silence();
            throw e;
        }
    }

    private Accueil read(Demande demande, JsonNode body, boolean historique, Instant now) {
        return switch (intake.get().signalement(body, now)) {
            case Lue<IntakeBody> read -> receive(new Arrivee(demande, body, read.corps(), historique), now);
            case Refusee<IntakeBody> refused -> new Refuse(Erreurs.of(refused.erreurs()));
        };
    }

    /** A valid report on its way in. */
    private record Arrivee(Demande demande, JsonNode json, IntakeBody body, boolean historique) {}

    /** By which names a report is known: in the log, on the telephone, to the reporter. */
    private record Noms(SignalementId id, String numero, CodeSuivi code) {}

    private Recu receive(Arrivee arrivee, Instant now) {
        var id = identites.signalement(arrivee.demande(), arrivee.json(), arrivee.historique());
        var noms = new Noms(id, identites.numero(id), identites.codeSuivi(id));
        var depot = open(
                arrivee.demande(), id, arrivee.body().recuLe().orElseGet(() -> now.truncatedTo(ChronoUnit.MILLIS)));
        if (!depot.ecrit()) {
            write(noms, arrivee, depot);
        }
        return new Recu(id.value(), noms.numero(), noms.code().grouped(), depot.recuLe());
    }

    private Depot open(Demande demande, SignalementId id, Instant recuLe) {
        return identites
                .cle(demande)
                .map(cle -> recents.open(cle, id, recuLe))
                .orElseGet(() -> new Depot(recuLe, false, false));
    }

    private void write(Noms noms, Arrivee arrivee, Depot depot) {
        var sceaux = new Sceaux(sealer, noms.id());
        var event = new SignalementRecu(
                noms.id(),
                noms.numero(),
                noms.code().empreinte(),
                arrivee.demande().client(),
                depot.recuLe(),
                arrivee.body().canal(),
                sceaux.lieu(arrivee.body().lieu(), identites),
                sceaux.victime(arrivee.body().victime()),
                sceaux.misEnCause(arrivee.body().misEnCause()),
                sceaux.declarant(arrivee.body().declarant()),
                sceaux.faits(arrivee.body().faits()),
                arrivee.historique(),
                depot.cleReutilisee());
        journal.append(sceaux.keys(), event, envelope(noms.id(), arrivee.demande(), depot.recuLe()));
        recents.written(noms.id());
    }

    private CloudEvent envelope(SignalementId id, Demande demande, Instant recuLe) {
        var extensions =
                identites.cle(demande).map(cle -> Map.of(DepotsTail.CLE, cle)).orElse(Map.of());
        return new CloudEvent(id.value(), Journal.SOURCE, recuLe, demande.traceparent(), extensions);
    }
}

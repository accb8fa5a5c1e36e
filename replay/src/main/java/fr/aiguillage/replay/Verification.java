package fr.aiguillage.replay;

import fr.aiguillage.domain.decision.DecisionEvent;
import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.replay.Causes.Connu;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.ReferentielLog;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import java.util.ArrayList;
import java.util.List;

/**
 * Proves what was decided: derives every stored decision again from the events of its signalement up to its cause, under
 * the referentiel of its revision, and compares. It reads the log and writes nothing.
 */
public final class Verification {
    private static final int LISTED = 1_000;

    private final Revisions revisions;
    private final List<Ecart> ecarts = new ArrayList<>();
    private long verifiees;
    private long divergentes;

    private Verification(Revisions revisions) {
        this.revisions = revisions;
    }

    public static Rapport run(String bootstrap, String registryUrl) {
        return run(KafkaSettings.of(bootstrap), Registry.at(registryUrl));
    }

    public static Rapport run(KafkaSettings kafka, Registry registry) {
        var verification = new Verification(new Revisions(new ReferentielLog(kafka, registry).entries()));
        try (var signalements = new Historique<>(kafka, Topics.SIGNALEMENTS, registry);
                var decisions = new Historique<>(kafka, Topics.DECISIONS, registry)) {
            for (int partition = 0; partition < Topics.DECISIONS.partitions(); partition++) {
                verification.verify(partition, signalements, decisions);
            }
        }
        return new Rapport(verification.verifiees, verification.divergentes, List.copyOf(verification.ecarts));
    }

    /** Both topics are partitioned alike, so that one partition of history is in memory at a time. */
    private void verify(
            int partition,
            Historique<SignalementId, SignalementEvent> signalements,
            Historique<SignalementId, DecisionEvent> decisions) {
        var ahead = decisions.end(partition);
        var causes = new Causes();
        signalements.read(partition, signalements.end(partition), causes::fold);
        decisions.read(partition, ahead, past -> verify(past.message().event(), causes));
    }

    private void verify(DecisionEvent event, Causes causes) {
        switch (event) {
            case OrientationDecidee stored -> note(compared(stored, causes));
        }
    }

    private List<Ecart> compared(OrientationDecidee stored, Causes causes) {
        return causes.find(stored.signalement(), stored.cause())
                .map(connu -> compared(stored, connu))
                .orElseGet(() -> List.of(Comparaison.ecart(stored, "cause", stored.cause(), "")));
    }

    private List<Ecart> compared(OrientationDecidee stored, Connu connu) {
        return revisions.at(stored.revision()).decide(connu.cause(), connu.faits()).stream()
                .filter(again -> again.politique().equals(stored.politique()))
                .findFirst()
                .map(again -> Comparaison.between(stored, again))
                .orElseGet(() -> List.of(Comparaison.ecart(stored, "politique", stored.politique(), "")));
    }

    private void note(List<Ecart> found) {
        verifiees++;
        if (!found.isEmpty()) divergentes++;
        found.stream().limit(LISTED - ecarts.size()).forEach(ecarts::add);
    }
}

package fr.aiguillage.replay;

import fr.aiguillage.domain.decision.Decisions.Cause;
import fr.aiguillage.domain.signalement.EtatSignalement;
import fr.aiguillage.domain.signalement.Faits;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.replay.Historique.Passe;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Folds the events of one partition, and keeps what each made known: the facts that a decision caused by it read. */
final class Causes {
    /** The facts after one event. */
    record Connu(Cause cause, Faits faits) {}

    private record Ref(SignalementId signalement, String event) {}

    private final Map<SignalementId, EtatSignalement> etats = new HashMap<>();
    private final Map<Ref, Connu> known = new HashMap<>();

    /** As triage does: seen before, under another key, or about a report that never came in, it changes nothing. */
    void fold(Passe<SignalementId, SignalementEvent> past) {
        var message = past.message();
        var event = message.event();
        var ref = new Ref(event.signalement(), message.envelope().id());
        if (known.containsKey(ref) || !past.key().equals(event.signalement())) return;
        evolved(event, message.codeIllisible()).ifPresent(etat -> keep(ref, etat));
    }

    private Optional<EtatSignalement> evolved(SignalementEvent event, boolean codeIllisible) {
        return Optional.ofNullable(etats.get(event.signalement()))
                .map(etat -> etat.evolve(event, codeIllisible))
                .or(() -> first(event, codeIllisible));
    }

    private static Optional<EtatSignalement> first(SignalementEvent event, boolean codeIllisible) {
        return event instanceof SignalementRecu recu
                ? Optional.of(EtatSignalement.of(SansSceau.of(recu), codeIllisible))
                : Optional.empty();
    }

    private void keep(Ref ref, EtatSignalement etat) {
        etats.put(ref.signalement(), etat);
        var cause = new Cause(ref.signalement(), ref.event(), etat.recu().historique());
        known.put(ref, new Connu(cause, etat.faits()));
    }

    Optional<Connu> find(SignalementId signalement, String event) {
        return Optional.ofNullable(known.get(new Ref(signalement, event)));
    }
}

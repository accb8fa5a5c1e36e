package fr.aiguillage.replay;

import fr.aiguillage.domain.decision.DecisionEvent;
import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.signalement.SignalementEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads decisions and what caused them side by side: triage writes in the order in which it reads, so that the cause of a
 * decision is the last event of its report.
 */
final class PasAPas {
    /** A decision bears the time of its cause; clocks of writers differ a little. */
    private static final Duration SLACK = Duration.ofMinutes(10);

    private final Cursor<SignalementEvent> signalements;
    private final Derivation derivation;
    private final Constat constat;
    private final Tardives tardives;
    private final Causes causes = new Causes();
    private Optional<Passe<SignalementEvent>> ahead = Optional.empty();

    PasAPas(Cursor<SignalementEvent> signalements, Derivation derivation, Constat constat, Tardives tardives) {
        this.signalements = signalements;
        this.derivation = derivation;
        this.constat = constat;
        this.tardives = tardives;
    }

    void verify(Passe<DecisionEvent> past) {
        switch (past.event()) {
            case OrientationDecidee stored ->
                derivation.again(stored).ifPresentOrElse(constat::note, () -> look(stored, past.ecritLe()));
        }
    }

    private void look(OrientationDecidee stored, Instant ecritLe) {
        readUpTo(stored, ecritLe.plus(SLACK));
        causes.last(stored.signalement(), stored.cause())
                .ifPresentOrElse(connu -> constat.note(derivation.compare(stored, connu)), () -> tardives.add(stored));
    }

    private void readUpTo(OrientationDecidee stored, Instant limit) {
        while (!causes.isFolded(stored.signalement(), stored.cause())) {
            if (ahead.isEmpty()) ahead = signalements.next();
            if (ahead.isEmpty() || ahead.get().ecritLe().isAfter(limit)) return;
            var unused = causes.fold(ahead.get());
            ahead = Optional.empty();
        }
    }
}

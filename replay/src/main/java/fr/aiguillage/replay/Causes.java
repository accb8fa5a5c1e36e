package fr.aiguillage.replay;

import fr.aiguillage.domain.signalement.EtatSignalement;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.SignalementId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Folds the events of one partition; of each report, the last state and the marks of its events are kept. */
public final class Causes {
    /** A report so far; an event is known by the 64-bit mark of its id, among the few of its own report. */
    private static final class Dossier {
        private EtatSignalement etat;
        private long[] events = {};

        private Dossier(EtatSignalement etat) {
            this.etat = etat;
        }

        boolean folded(long mark) {
            return Arrays.stream(events).anyMatch(known -> known == mark);
        }

        boolean endsWith(long mark) {
            return events[events.length - 1] == mark;
        }

        void after(long mark, EtatSignalement next) {
            etat = next;
            events = Arrays.copyOf(events, events.length + 1);
            events[events.length - 1] = mark;
        }
    }

    private final SansSceau sansSceau = new SansSceau();
    private final Map<SignalementId, Dossier> dossiers = new HashMap<>();

    /** As triage does: seen before, under another key, or about a report that never came in, it changes nothing. */
    public Optional<Connu> fold(Passe<SignalementEvent> past) {
        var id = past.message().envelope().id();
        var event = past.event();
        if (!past.key().equals(event.signalement()) || isFolded(event.signalement(), id)) return Optional.empty();
        return evolved(event, past.message().codeIllisible())
                .map(etat -> Connu.of(id, keep(mark(id), sansSceau.of(etat))));
    }

    private Optional<EtatSignalement> evolved(SignalementEvent event, boolean codeIllisible) {
        return find(event.signalement())
                .map(dossier -> dossier.etat.evolve(event, codeIllisible))
                .or(() -> first(event, codeIllisible));
    }

    private static Optional<EtatSignalement> first(SignalementEvent event, boolean codeIllisible) {
        return event instanceof SignalementRecu recu
                ? Optional.of(EtatSignalement.of(recu, codeIllisible))
                : Optional.empty();
    }

    private EtatSignalement keep(long mark, EtatSignalement etat) {
        dossiers.computeIfAbsent(etat.recu().signalement(), id -> new Dossier(etat))
                .after(mark, etat);
        return etat;
    }

    private Optional<Dossier> find(SignalementId id) {
        return Optional.ofNullable(dossiers.get(id));
    }

    boolean isFolded(SignalementId signalement, String event) {
        return find(signalement).filter(dossier -> dossier.folded(mark(event))).isPresent();
    }

    /** What an event made known, while no later one of its report was folded. */
    Optional<Connu> last(SignalementId signalement, String event) {
        return find(signalement)
                .filter(dossier -> dossier.endsWith(mark(event)))
                .map(dossier -> Connu.of(event, dossier.etat));
    }

    /** FNV-1a. */
    private static long mark(String id) {
        var mark = 0xcbf29ce484222325L;
        for (var i = 0; i < id.length(); i++) mark = (mark ^ id.charAt(i)) * 0x100000001b3L;
        return mark;
    }
}

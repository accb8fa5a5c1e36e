package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.forwarder.remise.Remises.Claimed;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** One channel of one destinataire: a few attempts at once; what is claimed beyond that waits here for a place. */
final class Voie {
    private final int places;
    private final Queue<Prise> waiting = new ArrayDeque<>();
    private int working;

    Voie(int places) {
        this.places = places;
    }

    /** @param le when it was claimed */
    record Prise(Claimed claimed, Instant le) {}

    /** Whether one more thread is wanted, to begin what {@link #next} gives until that is nothing. */
    synchronized boolean add(Prise prise) {
        waiting.add(prise);
        if (working == places) return false;
        working++;
        return true;
    }

    synchronized Optional<Prise> next() {
        var next = Optional.ofNullable(waiting.poll());
        if (next.isEmpty()) working--;
        return next;
    }

    /** The one of a case that waits, if one does: it begins no more. */
    synchronized Optional<Prise> withdraw(SignalementId signalement) {
        var found = waiting.stream()
                .filter(prise -> prise.claimed().order().signalement().equals(signalement))
                .findFirst();
        found.ifPresent(waiting::remove);
        return found;
    }

    /** Those that were claimed before. */
    synchronized List<Prise> withdraw(Instant before) {
        var withdrawn = new ArrayList<Prise>();
        while (!waiting.isEmpty() && waiting.element().le().isBefore(before)) withdrawn.add(waiting.remove());
        return withdrawn;
    }
}

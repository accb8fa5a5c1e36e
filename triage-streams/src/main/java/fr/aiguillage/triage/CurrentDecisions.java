package fr.aiguillage.triage;

import fr.aiguillage.domain.decision.Decisions;
import fr.aiguillage.domain.referentiel.Referentiel;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The decision function of the newest referentiel: swapped whole, made once for each revision. A revision that cannot run
 * changes nothing: what came before goes on deciding, and says its own revision.
 */
final class CurrentDecisions implements Supplier<Decisions> {
    private static final Logger LOG = LoggerFactory.getLogger(CurrentDecisions.class);

    private final Supplier<Referentiel> newest;
    private final Function<Referentiel, Decisions> make;
    private volatile Decisions current;
    private volatile long seen;

    CurrentDecisions(Supplier<Referentiel> newest, Function<Referentiel, Decisions> make) {
        this.newest = newest;
        this.make = make;
        this.current = make.apply(newest.get());
        this.seen = current.referentiel().revision();
    }

    @Override
    public Decisions get() {
        var wanted = newest.get();
        return wanted.revision() == seen ? current : swap(wanted);
    }

    /** Whether the newest referentiel is the one that decides. */
    boolean isCurrent() {
        return get().referentiel().revision() == seen;
    }

    private synchronized Decisions swap(Referentiel wanted) {
        if (wanted.revision() == seen) return current;
        try {
            current = make.apply(wanted);
        } catch (RuntimeException e) {
            LOG.error("The referentiel cannot run at revision {}", wanted.revision(), e);
        }
        seen = wanted.revision();
        return current;
    }
}

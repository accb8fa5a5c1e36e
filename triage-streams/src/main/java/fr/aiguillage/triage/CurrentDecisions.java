package fr.aiguillage.triage;

import fr.aiguillage.domain.decision.Decisions;
import fr.aiguillage.domain.referentiel.Referentiel;
import java.util.function.Function;
import java.util.function.Supplier;

/** The decision function of the newest referentiel: swapped whole, made once for each revision. */
final class CurrentDecisions implements Supplier<Decisions> {
    private final Supplier<Referentiel> newest;
    private final Function<Referentiel, Decisions> make;
    private volatile Decisions current;

    CurrentDecisions(Supplier<Referentiel> newest, Function<Referentiel, Decisions> make) {
        this.newest = newest;
        this.make = make;
        this.current = make.apply(newest.get());
    }

    @Override
    public Decisions get() {
        var wanted = newest.get();
        var known = current;
        return isOf(wanted, known) ? known : swap(wanted);
    }

    private synchronized Decisions swap(Referentiel wanted) {
        if (!isOf(wanted, current)) current = make.apply(wanted);
        return current;
    }

    private static boolean isOf(Referentiel referentiel, Decisions decisions) {
        return decisions.referentiel().revision() == referentiel.revision();
    }
}

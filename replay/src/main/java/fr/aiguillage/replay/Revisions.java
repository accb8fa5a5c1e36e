package fr.aiguillage.replay;

import fr.aiguillage.domain.decision.Decisions;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.policies.Politiques;
import fr.aiguillage.schemas.ReferentielLog.Entry;
import java.util.List;
import java.util.Optional;

/** The decision function as it was at any revision of the referentiel; the last one asked for is kept. */
final class Revisions {
    private final Politiques politiques = new Politiques();
    private final List<Entry> entries;
    private Optional<Decisions> last = Optional.empty();

    Revisions(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    Decisions at(long revision) {
        return last.filter(known -> known.referentiel().revision() == revision).orElseGet(() -> remake(revision));
    }

    /** Decisions come roughly in the order of their revisions: the fold goes on from the last one where it can. */
    private Decisions remake(long revision) {
        var before = last.map(Decisions::referentiel)
                .filter(known -> known.revision() < revision)
                .orElse(Referentiel.EMPTY);
        var made = politiques.of(fold(before, revision));
        last = Optional.of(made);
        return made;
    }

    private Referentiel fold(Referentiel before, long revision) {
        var referentiel = before;
        for (var entry : entries) {
            if (entry.revision() > before.revision() && entry.revision() <= revision)
                referentiel = referentiel.evolve(entry.event(), entry.revision());
        }
        return referentiel;
    }
}

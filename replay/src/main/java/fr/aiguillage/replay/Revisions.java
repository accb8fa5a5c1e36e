package fr.aiguillage.replay;

import fr.aiguillage.domain.decision.Decisions;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.policies.Politiques;
import fr.aiguillage.schemas.ReferentielLog.Entry;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The decision function as it was at any revision of the referentiel; the few asked for last are kept. */
public final class Revisions {
    private static final int KEPT = 16;

    private final Politiques politiques = new Politiques();
    private final List<Entry> entries;
    private final Map<Long, Decisions> known = new LinkedHashMap<>(KEPT, 0.75f, true);

    public Revisions(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    public Decisions at(long revision) {
        return Optional.ofNullable(known.get(revision)).orElseGet(() -> make(revision));
    }

    private Decisions make(long revision) {
        var made = politiques.of(fold(before(revision), revision));
        if (known.size() == KEPT) known.remove(known.keySet().iterator().next());
        known.put(revision, made);
        return made;
    }

    /** The fold goes on from the nearest one that is known. */
    private Referentiel before(long revision) {
        return known.values().stream()
                .map(Decisions::referentiel)
                .filter(referentiel -> referentiel.revision() < revision)
                .max(Comparator.comparingLong(Referentiel::revision))
                .orElse(Referentiel.EMPTY);
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

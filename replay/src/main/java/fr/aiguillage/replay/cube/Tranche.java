package fr.aiguillage.replay.cube;

import fr.aiguillage.domain.signalement.EtatSignalement;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import java.nio.file.Path;
import java.util.function.Supplier;

/** One partition of history: its rows, where each report's is, and which later events are folded. One writer. */
final class Tranche implements AutoCloseable {
    private final Etats etats;
    private final Fiches fiches;
    private final KeyIndex reports;
    private final KeyIndex events;

    Tranche(Path folder, int partition, Sizes sizes, Lexique lexique) {
        etats = new Etats(lexique);
        fiches = new Fiches(folder.resolve(partition + ".fiches"), sizes.reports());
        reports = new KeyIndex(folder.resolve(partition + ".reports"), sizes.reports());
        events = new KeyIndex(folder.resolve(partition + ".events"), sizes.events());
    }

    /** How much of the files holds something. */
    record Sizes(long reports, long events) {
        static final Sizes NONE = new Sizes(0, 0);
    }

    Sizes sizes() {
        return new Sizes(fiches.size(), events.size());
    }

    Fiches fiches() {
        return fiches;
    }

    /**
     * As triage does: what was folded before, or speaks of a report that never came in, changes nothing.
     *
     * @param id of the event, asked for only when there may be several of its kind
     */
    void fold(Supplier<String> id, SignalementEvent event, boolean codeIllisible) {
        var cle = Cle.of(event.signalement().value());
        var row = reports.find(cle);
        if (event instanceof SignalementRecu recu) first(cle, row, EtatSignalement.of(recu, codeIllisible));
        else if (row >= 0 && events.add(Cle.hashed(event.signalement() + " " + id.get()), row))
            next(row, event, codeIllisible);
    }

    private void first(Cle cle, long row, EtatSignalement etat) {
        if (row < 0) reports.add(cle, fiches.append(etats.row(cle, etat)));
    }

    private void next(long row, SignalementEvent event, boolean codeIllisible) {
        var fiche = fiches.get(row);
        fiches.put(row, etats.row(fiche.cle(), etats.state(fiche).evolve(event, codeIllisible)));
    }

    @Override
    public void close() {
        fiches.close();
        reports.close();
        events.close();
    }
}

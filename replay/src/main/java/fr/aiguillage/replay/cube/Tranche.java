package fr.aiguillage.replay.cube;

import fr.aiguillage.domain.signalement.EtatSignalement;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** One partition of history: its rows, where each report's is, and which later events are folded. One writer. */
final class Tranche implements AutoCloseable {
    /** Rows that are placed together. */
    private static final int TOGETHER = 64;

    private final Etats etats;
    private final Fiches fiches;
    private final KeyIndex reports;
    private final Cles events;
    private final List<Fiche> arrived = new ArrayList<>(TOGETHER);

    Tranche(Path folder, int partition, Sizes sizes, Lexique lexique) {
        etats = new Etats(lexique);
        fiches = new Fiches(folder.resolve(partition + ".fiches"), sizes.reports());
        reports = new KeyIndex(folder.resolve(partition + ".reports"), sizes.reports(), fiches::cle);
        events = new Cles(folder.resolve(partition + ".events"), folder.resolve(partition + ".index"), sizes.events());
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

    /** Makes room for what is about to be folded: each of so many events may be a report. */
    void reserve(long events) {
        reports.reserve(events);
    }

    /**
     * As triage does: what was folded before, or speaks of a report that never came in, changes nothing.
     *
     * @param id of the event, asked for only when there may be several of its kind
     */
    void fold(Supplier<String> id, SignalementEvent event, boolean codeIllisible) {
        var cle = Cle.of(event.signalement().value());
        if (event instanceof SignalementRecu recu) first(etats.row(cle, EtatSignalement.of(recu, codeIllisible)));
        settle();
        if (!(event instanceof SignalementRecu)) later(cle, id, event, codeIllisible);
    }

    /** A report that came in, once only: its row is there after {@link #settle}. */
    void first(Fiche fiche) {
        arrived.add(fiche);
        if (arrived.size() == TOGETHER) settle();
    }

    /** Gives their rows to reports that came in: together, so that they wait for memory once and not one after the other. */
    void settle() {
        reports.bringNear(arrived);
        for (var fiche : arrived) if (reports.add(fiche.cle())) fiches.append(fiche);
        arrived.clear();
    }

    private void later(Cle cle, Supplier<String> id, SignalementEvent event, boolean codeIllisible) {
        var row = reports.find(cle);
        if (row < 0 || !events.add(Cle.hashed(event.signalement() + " " + id.get()))) return;
        fiches.put(row, etats.row(cle, etats.state(fiches.get(row)).evolve(event, codeIllisible)));
    }

    @Override
    public void close() {
        fiches.close();
        reports.close();
        events.close();
    }
}

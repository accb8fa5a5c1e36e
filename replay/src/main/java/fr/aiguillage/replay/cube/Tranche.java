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
    /** Events that are folded together. */
    private static final int TOGETHER = 64;

    private final Etats etats;
    private final Fiches fiches;
    private final KeyIndex reports;
    private final Cles events;
    private final List<Attente> arrived = new ArrayList<>(TOGETHER);

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
        fold(
                event instanceof SignalementRecu recu
                        ? etats.row(cle, EtatSignalement.of(recu, codeIllisible))
                        : new Attente.Suite(
                                cle, Cle.hashed(event.signalement() + " " + id.get()), event, codeIllisible));
    }

    /** In order; the rows tell it after {@link #settle}. */
    void fold(Attente one) {
        arrived.add(one);
        if (arrived.size() == TOGETHER) place();
    }

    /** Has the rows tell all that was folded. */
    void settle() {
        place();
        fiches.flush();
    }

    /** Together, so that they wait for memory once and not one after the other. */
    private void place() {
        reports.bringNear(arrived);
        for (var one : arrived) {
            switch (one) {
                case Fiche fiche -> first(fiche);
                case Attente.Suite suite -> later(suite);
            }
        }
        arrived.clear();
    }

    private void first(Fiche fiche) {
        if (reports.add(fiche.cle())) fiches.append(fiche);
    }

    private void later(Attente.Suite suite) {
        var row = reports.find(suite.cle());
        if (row < 0 || !events.add(suite.id())) return;
        var etat = etats.state(fiches.get(row)).evolve(suite.event(), suite.codeIllisible());
        fiches.put(row, etats.row(suite.cle(), etat));
    }

    @Override
    public void close() {
        fiches.close();
        reports.close();
        events.close();
    }
}

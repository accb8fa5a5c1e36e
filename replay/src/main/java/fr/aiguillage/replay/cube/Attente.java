package fr.aiguillage.replay.cube;

import fr.aiguillage.domain.signalement.SignalementEvent;

/** What came in of a report and waits to be folded. */
sealed interface Attente permits Fiche, Attente.Suite {
    /** Of the report. */
    Cle cle();

    /** @param id of this event among all those of the partition */
    record Suite(Cle cle, Cle id, SignalementEvent event, boolean codeIllisible) implements Attente {}
}

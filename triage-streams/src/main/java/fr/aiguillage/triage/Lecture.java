package fr.aiguillage.triage;

import fr.aiguillage.domain.code.CauseRebut;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.schemas.Message;

/** What came of reading a record's value. */
sealed interface Lecture {
    record Lue(Message<SignalementEvent> message) implements Lecture {}

    record Illisible(Reason reason) implements Lecture {}

    /** Why a record cannot be used; the detail never quotes it. */
    record Reason(CauseRebut cause, String detail) {}
}

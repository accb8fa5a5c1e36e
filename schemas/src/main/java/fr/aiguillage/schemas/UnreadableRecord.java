package fr.aiguillage.schemas;

import fr.aiguillage.domain.code.CauseRebut;
import org.apache.kafka.common.errors.SerializationException;

/** A record that no schema of ours makes sense of; says why, never what it holds. */
public final class UnreadableRecord extends SerializationException {
    private static final long serialVersionUID = 1L;

    private final CauseRebut cause;

    UnreadableRecord(CauseRebut cause, String detail) {
        super(detail);
        this.cause = cause;
    }

    /** Why, as the code that a rebut carries. */
    public CauseRebut causeRebut() {
        return cause;
    }
}

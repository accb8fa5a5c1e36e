package fr.aiguillage.forwarder.journal;

/** The end of a topic was not reached in time: nothing can be concluded from what is missing. */
public final class NotReached extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotReached(Throwable cause) {
        super("the end of the topic was not reached in time", cause);
    }
}

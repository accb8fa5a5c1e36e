package fr.aiguillage.replay.rapport;

/** The folder cannot take a report; the message says why, in French. */
public final class RapportRefuse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RapportRefuse(String message) {
        super(message);
    }
}

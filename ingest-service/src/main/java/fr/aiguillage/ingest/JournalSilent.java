package fr.aiguillage.ingest;

/** Kafka did not acknowledge in time, or has no geography yet: nothing can be said now of what was asked. */
final class JournalSilent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JournalSilent(String message) {
        super(message, null, false, false);
    }

    JournalSilent(Throwable cause) {
        super("Kafka did not acknowledge", cause, false, false);
    }
}

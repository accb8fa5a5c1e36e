package fr.aiguillage.ingest;

/** Kafka did not acknowledge in time: whether the event is in the log is not known. */
final class JournalSilent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JournalSilent(Throwable cause) {
        super("Kafka did not acknowledge", cause, false, false);
    }
}

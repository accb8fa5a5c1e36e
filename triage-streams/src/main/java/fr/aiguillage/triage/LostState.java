package fr.aiguillage.triage;

/** What triage remembers and what it wrote do not agree: starting would decide and order history again. */
final class LostState extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LostState(String message) {
        super(message);
    }
}

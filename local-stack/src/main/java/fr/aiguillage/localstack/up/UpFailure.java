package fr.aiguillage.localstack.up;

/** The system cannot be started or fed; the message is for the person at the terminal. */
final class UpFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UpFailure(String message) {
        super(message);
    }
}

package fr.aiguillage.sealing;

/** A secret that cannot be used, or a machine or key service that fails. Its message holds neither content nor secret. */
public final class SealingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SealingException(String message) {
        super(message);
    }

    SealingException(String message, Throwable cause) {
        super(message, cause);
    }
}

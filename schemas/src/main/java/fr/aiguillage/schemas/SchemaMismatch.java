package fr.aiguillage.schemas;

/** A record of the domain and its {@code .avsc} file say different things: a mistake of ours, found at start. */
final class SchemaMismatch extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    SchemaMismatch(String message) {
        super(message);
    }
}

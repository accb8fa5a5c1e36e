package fr.aiguillage.policies.analyse;

/** The diagrams of a document outgrew their bounds; nothing can be said of all facts. */
final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String table;

    TooLarge(String table) {
        super(table, null, false, false);
        this.table = table;
    }

    /** The table at which the work stood; empty when it was about all of them. */
    String table() {
        return table;
    }
}

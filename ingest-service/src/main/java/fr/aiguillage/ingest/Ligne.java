package fr.aiguillage.ingest;

/** One line of a batch. */
final class Ligne {
    private final int numero;
    private final byte[] json;

    Ligne(int numero, byte[] json) {
        this.numero = numero;
        this.json = json;
    }

    /** From 1, blank lines included. */
    int numero() {
        return numero;
    }

    /** Without the line feed; one byte more than the longest allowed says that there was more. */
    byte[] json() {
        return json;
    }

    boolean isBlank() {
        for (byte b : json) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}

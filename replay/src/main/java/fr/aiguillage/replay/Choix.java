package fr.aiguillage.replay;

/** Which policy to replay. */
public sealed interface Choix {
    /** @param nom {@code centralise@1}, or a name alone for its latest version that is not retired */
    record Publiee(String nom) implements Choix {}

    /**
     * A draft that nobody published.
     *
     * @param nom how to call it
     * @param dmn the DMN document
     */
    record Brouillon(String nom, String dmn) implements Choix {}
}

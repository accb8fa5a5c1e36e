package fr.aiguillage.schemas;

/**
 * An event with its envelope.
 *
 * @param codeIllisible it was written with a symbol newer than this reader, which reads as INCONNU: a person must look
 */
public record Message<E>(E event, CloudEvent envelope, boolean codeIllisible) {
    public static <E> Message<E> of(E event, CloudEvent envelope) {
        return new Message<>(event, envelope, false);
    }
}

package fr.aiguillage.schemas;

/**
 * What the value of a record says.
 *
 * @param codeIllisible it was written with a symbol newer than this reader, which reads as INCONNU: a person must look
 */
public record Decoded<E>(E event, boolean codeIllisible) {}

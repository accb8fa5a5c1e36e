package fr.aiguillage.policies.intake;

/**
 * One fault of what was sent.
 *
 * @param pointeur JSON pointer (RFC 6901) to it, or to the object that lacks something
 * @param message in French; never repeats what a person wrote, unless it looks like a code
 */
public record Erreur(String pointeur, String message) {}

package fr.aiguillage.forwarder.courriel;

/**
 * One message to send, the same at every attempt. No personal data.
 *
 * @param id its own, so that a mailbox may know it again
 * @param a one address
 */
public record Lettre(String id, String a, String objet, String texte) {}

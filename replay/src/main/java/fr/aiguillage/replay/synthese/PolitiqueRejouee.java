package fr.aiguillage.replay.synthese;

/**
 * A policy as a replay names it.
 *
 * @param nom {@code centralise@1}, or the name of a local file
 * @param sha256 SHA-256 of its DMN document, hexadecimal
 * @param publiee it stands in the referentiel; else it is a draft
 */
public record PolitiqueRejouee(String nom, String sha256, boolean publiee) {}

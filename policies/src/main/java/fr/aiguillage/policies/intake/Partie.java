package fr.aiguillage.policies.intake;

import java.util.Optional;

/**
 * One part of what was sent, its codes apart from what is to be sealed.
 *
 * @param clair in clear, without a sealed part yet
 * @param personnel JSON object in UTF-8, with the names of the intake format; empty when nothing personal was said
 */
public record Partie<T>(T clair, Optional<byte[]> personnel) {}

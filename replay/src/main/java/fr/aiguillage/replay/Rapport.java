package fr.aiguillage.replay;

import java.util.List;

/**
 * What a verification found.
 *
 * @param verifiees stored decisions that were derived again
 * @param divergentes how many of them differ
 * @param ecarts how they differ, the first thousand
 */
public record Rapport(long verifiees, long divergentes, List<Ecart> ecarts) {}

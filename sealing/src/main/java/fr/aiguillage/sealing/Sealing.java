package fr.aiguillage.sealing;

import fr.aiguillage.domain.administration.CleScellee;
import fr.aiguillage.domain.signalement.Scelle;

/**
 * One sealing of one subject.
 *
 * @param scelle goes into the event
 * @param cle goes to the topic {@code cles} under {@link CleId}, acknowledged before the event is sent
 */
public record Sealing(Scelle scelle, CleScellee cle) {}

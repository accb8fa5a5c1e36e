package fr.aiguillage.domain.politique;

import fr.aiguillage.domain.signalement.Faits;
import java.util.Optional;

/**
 * What decision tables may read about one place: the facts, what the directory says of it, and what triage concluded.
 *
 * @param almaCouvre an ALMA centre covers the place at the date of receipt
 * @param qualification empty while triage itself decides
 */
public record Situation(Faits faits, boolean almaCouvre, Optional<Qualification> qualification) {}

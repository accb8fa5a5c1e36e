package fr.aiguillage.domain.signalement;

import fr.aiguillage.domain.code.MisEnCausePrecision;
import fr.aiguillage.domain.code.MisEnCauseType;
import java.util.Optional;

/** Who is alleged to be the author; identity and RPPS number are sealed. */
public record MisEnCause(MisEnCauseType type, MisEnCausePrecision precision, Optional<Scelle> scelle) {}

package fr.aiguillage.domain.signalement;

import fr.aiguillage.domain.code.DeclarantLien;
import java.util.Optional;

/** Who reports. */
public record Declarant(DeclarantLien lien, boolean anonyme, Optional<Scelle> scelle) {}

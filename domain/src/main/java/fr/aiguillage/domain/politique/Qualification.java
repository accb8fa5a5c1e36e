package fr.aiguillage.domain.politique;

import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.Urgence;
import java.util.List;

/**
 * What triage proposes before any policy speaks.
 *
 * @param sexuelle sexual abuse, qualified or declared
 * @param physique physical abuse, qualified, or declared violence with harm or danger
 * @param regles ids of the triage rules that fired
 */
public record Qualification(
        Perimetre perimetre, Urgence urgence, boolean sexuelle, boolean physique, List<String> regles) {}

package fr.aiguillage.domain.code;

/** Why the victim is vulnerable. */
public enum VictimeCategorie {
    PERSONNE_AGEE,
    ADULTE_HANDICAP,
    AGEE_ET_HANDICAP,
    AUTRE_VULNERABLE,
    MINEUR,
    INCONNU
}

package fr.aiguillage.domain.code;

/** What the situation harms (CASF L119-1). */
public enum Consequence {
    SANTE,
    DROITS,
    BESOINS,
    SOCIAL,
    AUCUNE,
    INCONNU
}

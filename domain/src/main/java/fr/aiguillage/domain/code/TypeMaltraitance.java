package fr.aiguillage.domain.code;

/** The type of abuse, as an agent qualified it (CASF L119-1). */
public enum TypeMaltraitance {
    PHYSIQUE,
    SEXUELLE,
    PSYCHOLOGIQUE,
    MATERIELLE_FINANCIERE,
    NEGLIGENCES,
    DISCRIMINATION,
    EXPOSITION_ENVIRONNEMENT_VIOLENT,
    AUTRE,
    NE_SAIS_PAS,
    INCONNU
}

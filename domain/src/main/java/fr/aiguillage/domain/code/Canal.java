package fr.aiguillage.domain.code;

/** By which way a signalement came in. */
public enum Canal {
    PLATEFORME,
    FORMULAIRE,
    TELEPHONE,
    EMAIL,
    COURRIER,
    PERMANENCE_ALMA,
    PARTENAIRE,
    AUTRE,
    INCONNU
}

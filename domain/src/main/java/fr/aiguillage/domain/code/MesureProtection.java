package fr.aiguillage.domain.code;

/** Legal protection of the victim (guardianship), if any. */
public enum MesureProtection {
    MANDATAIRE_JUDICIAIRE,
    MANDATAIRE_FAMILIAL,
    NON,
    INCONNU
}

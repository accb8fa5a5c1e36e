package fr.aiguillage.domain.code;

/** The kind of place where the situation is. */
public enum LieuType {
    DOMICILE,
    ETABLISSEMENT_SANTE,
    ETABLISSEMENT_PERSONNES_AGEES,
    ETABLISSEMENT_HANDICAP,
    ETABLISSEMENT_SOCIAL,
    AUTRES_ETABLISSEMENTS,
    TRAJET,
    INCONNU
}

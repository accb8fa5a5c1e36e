package fr.aiguillage.domain.code;

/** Who is alleged to be the author. */
public enum MisEnCauseType {
    MEMBRE_FAMILLE,
    PROCHE,
    AUTRE_PERSONNE_NON_PRO,
    PROFESSIONNEL_SANTE,
    PROFESSIONNEL_SOCIAL,
    ETABLISSEMENT,
    AUTRE_PROFESSIONNEL,
    INCONNU
}

package fr.aiguillage.domain.code;

/** The level of a territory that a coverage or an activation names. */
public enum Niveau {
    NATIONAL,
    REGION,
    COLLECTIVITE,
    DEPARTEMENT,
    INCONNU
}

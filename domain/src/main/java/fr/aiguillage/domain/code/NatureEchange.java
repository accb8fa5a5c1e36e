package fr.aiguillage.domain.code;

/** A call that a listener answered, or a contact of a centre with the outside: counted apart. */
public enum NatureEchange {
    ECHANGE_ECOUTANT,
    ECHANGE_EXTERIEUR,
    INCONNU
}

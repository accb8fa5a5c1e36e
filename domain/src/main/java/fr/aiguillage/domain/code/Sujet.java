package fr.aiguillage.domain.code;

/** Whom a sealed part speaks of; each has keys of its own, so that erasing one blinds nothing else. */
public enum Sujet {
    VICTIME,
    DECLARANT,
    MIS_EN_CAUSE,
    LIEU,
    FAITS,
    SUIVI,
    INCONNU
}

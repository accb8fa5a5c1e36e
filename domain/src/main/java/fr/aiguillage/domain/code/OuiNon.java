package fr.aiguillage.domain.code;

/** A yes-or-no answer that may be missing. */
public enum OuiNon {
    OUI,
    NON,
    INCONNU
}

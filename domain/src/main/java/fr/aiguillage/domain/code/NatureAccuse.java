package fr.aiguillage.domain.code;

/** Which acknowledgement the reporter got (CRPA R112-11-1). */
public enum NatureAccuse {
    ELECTRONIQUE,
    RECEPISSE,
    ACCUSE_COMPLET,
    INCONNU
}

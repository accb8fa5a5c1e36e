package fr.aiguillage.domain.code;

/** What links the reporter to the victim. */
public enum DeclarantLien {
    VICTIME,
    MEMBRE_FAMILLE,
    PROCHE,
    PROFESSIONNEL,
    AUTRE,
    INCONNU
}

package fr.aiguillage.forwarder.alerte;

/** What an alert is about. */
public enum NatureAlerte {
    /** A channel fails: {@code palier} percent of the allowed failures are used up. */
    CANAL_EN_ECHEC,
    /** What carries by one channel for everybody, a mail server, accepts nothing. */
    SERVEUR_EN_ECHEC,
    /** A channel answered 410, or was told to stop: nothing goes there until somebody enables it. */
    CANAL_DESACTIVE,
    /** Nobody acknowledged an immediate danger. */
    DANGER_NON_ACCUSE,
    /** A legal or agreed deadline is over. */
    ECHEANCE_DEPASSEE
}

package fr.aiguillage.domain.code;

/** Why a destinataire refuses a transmission (CRPA L114-2). */
public enum MotifRefus {
    INCOMPETENCE_TERRITORIALE,
    INCOMPETENCE_MATERIELLE,
    DOUBLON,
    ERREUR,
    AUTRE,
    INCONNU
}

package fr.aiguillage.domain.code;

/** Why a destinataire has nothing more to do with a signalement. */
public enum MotifAnnulation {
    REORIENTATION,
    CORRECTION,
    RETRAIT,
    ECART,
    INCONNU
}

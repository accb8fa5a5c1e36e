package fr.aiguillage.domain.code;

/** The channel that brings a transmission to a destinataire. */
public enum CanalRemise {
    WEBHOOK,
    COURRIEL,
    SIRENA,
    SFTP,
    KAFKA,
    BOITE,
    INCONNU
}

package fr.aiguillage.domain.code;

/** What a destinataire has to do with a signalement. */
public enum Role {
    RECUEIL,
    TRAITEMENT,
    ACCOMPAGNEMENT,
    INFORMATION,
    SIGNALEMENT_JUDICIAIRE,
    INCONNU
}

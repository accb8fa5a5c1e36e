package fr.aiguillage.domain.code;

/** Where the case stands at one destinataire; its delivery has states of its own. */
public enum StatutDossier {
    NOUVEAU,
    EN_COURS,
    TRAITEE,
    CLOTUREE,
    INCONNU
}

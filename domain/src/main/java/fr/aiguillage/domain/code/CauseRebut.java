package fr.aiguillage.domain.code;

/** Why a record could not be used. */
public enum CauseRebut {
    ILLISIBLE,
    SCHEMA_INCONNU,
    CONTENU_INVALIDE,
    CHIFFREMENT_INVALIDE,
    ERREUR_TRAITEMENT,
    INCONNU
}

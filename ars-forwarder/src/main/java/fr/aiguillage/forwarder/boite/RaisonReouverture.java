package fr.aiguillage.forwarder.boite;

/** Why a closed case is open again. */
enum RaisonReouverture {
    ELEMENT_NOUVEAU,
    CLOTURE_PAR_ERREUR,
    DEMANDE_DU_DECLARANT,
    DECISION_DE_JUSTICE
}

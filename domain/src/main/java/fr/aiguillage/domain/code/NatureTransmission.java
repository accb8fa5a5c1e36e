package fr.aiguillage.domain.code;

/** Why an order goes to a destinataire. */
public enum NatureTransmission {
    NOUVELLE,
    ROLES_AJOUTES,
    COMPLEMENT,
    CORRECTION,
    INCONNU
}

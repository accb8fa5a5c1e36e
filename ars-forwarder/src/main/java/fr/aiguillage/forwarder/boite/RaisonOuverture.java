package fr.aiguillage.forwarder.boite;

/** Why a person opens sealed parts: picked from this list, kept in {@code acces}. */
enum RaisonOuverture {
    INSTRUCTION,
    URGENCE,
    CONTACT_DECLARANT,
    CONTROLE_QUALITE,
    DROIT_ACCES
}

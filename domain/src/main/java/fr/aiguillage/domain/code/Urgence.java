package fr.aiguillage.domain.code;

/** How soon somebody must act; declared from the most to the least urgent. */
public enum Urgence {
    DANGER_IMMEDIAT,
    HAUTE,
    MOYENNE,
    BASSE,
    NON_EVALUEE,
    INCONNU
}

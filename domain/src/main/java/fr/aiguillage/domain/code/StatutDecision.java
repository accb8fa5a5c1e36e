package fr.aiguillage.domain.code;

/** Whether a decision is complete or waits for a person. */
public enum StatutDecision {
    DECIDE,
    A_QUALIFIER,
    INCONNU
}

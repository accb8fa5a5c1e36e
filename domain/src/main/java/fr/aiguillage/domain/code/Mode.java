package fr.aiguillage.domain.code;

/** Whether a decision acts, or is only recorded and shown. */
public enum Mode {
    ACTIVE,
    OMBRE,
    INCONNU
}

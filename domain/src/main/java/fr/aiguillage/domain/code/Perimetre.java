package fr.aiguillage.domain.code;

/** Whether the signalement is about abuse of an adult, a complaint, a minor (119) or nothing of ours. */
public enum Perimetre {
    MALTRAITANCE,
    RECLAMATION,
    MINEUR_119,
    HORS_PERIMETRE,
    INCONNU
}

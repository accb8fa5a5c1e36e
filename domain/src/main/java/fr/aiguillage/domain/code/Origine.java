package fr.aiguillage.domain.code;

/** Whether the abuse comes from one person, a group or an institution. */
public enum Origine {
    INDIVIDUELLE,
    COLLECTIVE,
    INSTITUTIONNELLE,
    INCONNU
}

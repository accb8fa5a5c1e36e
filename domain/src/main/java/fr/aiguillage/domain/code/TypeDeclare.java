package fr.aiguillage.domain.code;

/** The type of abuse that a lay reporter ticked. */
public enum TypeDeclare {
    NEGLIGENCES,
    VIOLENCES,
    MATERIELLE_FINANCIERE,
    SEXUELLE,
    NON,
    INCONNU
}

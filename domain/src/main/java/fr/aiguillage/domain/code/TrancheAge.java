package fr.aiguillage.domain.code;

/** Age range of the victim, in years. */
public enum TrancheAge {
    MOINS_18,
    DE_18_A_29,
    DE_30_A_59,
    DE_60_A_79,
    PLUS_80,
    INCONNU
}

package fr.aiguillage.domain.code;

/** What an ALMA centre concluded. */
public enum ConclusionAlma {
    AVEREE,
    TRES_PROBABLE,
    SOUFFRANCE_INCOMPREHENSION,
    NON_AVEREE,
    IMPOSSIBLE_EVALUER,
    INCONNU
}

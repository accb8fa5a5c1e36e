package fr.aiguillage.domain.code;

/** Why a destinataire closed its case. */
public enum MotifCloture {
    MESURES_CORRECTIVES,
    REPONSE_DU_MIS_EN_CAUSE,
    ABSENCE_DE_RETOUR,
    IMPOSSIBLE_EVALUER,
    HORS_COMPETENCE,
    MISSION_INSPECTION,
    ACCOMPAGNEMENT,
    RELAIS_FAMILIAL,
    ACCES_DROIT,
    SAISIE_JUSTICE,
    ADMISSION_STRUCTURE,
    SANS_SUITE,
    AUTRE,
    INCONNU
}

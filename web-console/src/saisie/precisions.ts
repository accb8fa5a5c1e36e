const FAMILY = ['CONJOINT', 'ENFANT', 'PARENT', 'AUTRE']
const HEALTH = ['MEDECIN_GENERALISTE', 'MEDECIN_SPECIALISTE', 'INFIRMIER', 'AIDE_SOIGNANT', 'CADRE_SANTE', 'PHARMACIEN', 'AMBULANCIER', 'SSIAD', 'SAD_SOINS', 'HAD', 'AUTRE']
const SOCIAL = [
  'SAAD', 'SAD_AIDE', 'SAD_MIXTE', 'SAADF', 'AIDE_MENAGERE', 'REPAS', 'SAVS', 'SAMSAH', 'SESSAD', 'SAEMO', 'SAED', 'MJPM', 'MANDATAIRE', 'AUTRE',
]

const BY_TYPE: Record<string, readonly string[]> = {
  MEMBRE_FAMILLE: FAMILY,
  PROCHE: ['ENTOURAGE_SOCIAL', 'AUTRE'],
  AUTRE_PERSONNE_NON_PRO: ['ENTOURAGE_SOCIAL', 'MANDATAIRE', 'AUTRE'],
  PROFESSIONNEL_SANTE: HEALTH,
  PROFESSIONNEL_SOCIAL: SOCIAL,
  ETABLISSEMENT: ['ETABLISSEMENT', 'AUTRE'],
  AUTRE_PROFESSIONNEL: SOCIAL,
}

/** What makes sense to ask for a type of author; nothing when the type is not known. */
export const precisionsOf = (authorType: string): readonly string[] => BY_TYPE[authorType] ?? []

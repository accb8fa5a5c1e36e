/** What the forwarder answers, as boite/openapi.yaml says it. */
export type Geste =
  | 'ACCUSE' | 'PRISE_EN_CHARGE' | 'REFUS' | 'ECHANGE' | 'ACCUSE_ENVOYE' | 'AFFECTATION' | 'RAPPROCHEMENT' | 'RAPPROCHEMENT_TRANCHE' | 'CLOTURE' | 'REOUVERTURE'

export interface Resume {
  signalement: string
  destinataire: string
  numero: string
  statut: string
  roles: string[]
  urgence: string
  perimetre: string
  recuLe: string
  ouvertLe: string
  gestes: Geste[]
  affecteA: string | null
  remplacant: string | null
  echeances: { enregistrementAvant: string; accuseAvant: string; accuseLe: string | null; depassee: boolean } | null
}

/** Two cases that somebody thinks are about the same facts; the other one of the pair. */
export interface Rapprochement {
  signalement: string
  numero: string
  statut: 'PROPOSE' | 'CONFIRME' | 'ECARTE'
  proposePar: string
  proposeLe: string
  tranchePar: string | null
  trancheLe: string | null
}

export interface Absence {
  id: number
  destinataire: string
  personne: string
  remplacant: string
  du: string
  au: string
}

export interface Equipe {
  moi: string
  agents: { destinataire: string; personne: string }[]
  absences: Absence[]
}

export interface BoitePage {
  dossiers: Resume[]
  suite: string | null
}

export interface Fiche {
  ordre: string
  nature: string
  roles: string[]
  urgence: string
  perimetre: string
  recuLe: string
  lieu: { type: string; finessCategorie?: string; ressorts: { departement: string; collectivite: string; region: string }[] }
  victime: { categorie: string; trancheAge: string; mesureProtection: string; informee: string; anonyme: boolean }
  misEnCause: { type: string; precision: string }
  declarant: { lien: string; anonyme: boolean }
  faits: { typesDeclares: string[]; types: string[]; motifs: string[]; consequences: string[]; temporalite: string; dangerImmediat: string; enCours: string }
}

export interface Dossier {
  dossier: Resume
  transmissions: Fiche[]
  reponses: { geste: string; par: string; le: string }[]
  rapprochements: Rapprochement[]
}

export interface PartieOuverte {
  sujet: string
  etat: 'OUVERT' | 'EFFACE' | 'ILLISIBLE'
  contenu?: Record<string, unknown>
}

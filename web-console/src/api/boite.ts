/** What the forwarder answers, as boite/openapi.yaml says it. */
export type Geste = 'ACCUSE' | 'PRISE_EN_CHARGE' | 'REFUS' | 'ECHANGE' | 'CLOTURE' | 'REOUVERTURE'

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
}

export interface PartieOuverte {
  sujet: string
  etat: 'OUVERT' | 'EFFACE' | 'ILLISIBLE'
  contenu?: Record<string, unknown>
}

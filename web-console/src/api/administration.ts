/** What the administration service answers, as administration/service/openapi.yaml says it. */
export const ADMINISTRATION = '/api/administration/v1'

export interface Faute {
  decision: string
  ligne: number
  colonne: string
  message: string
}

export interface Remarque {
  genre: 'LACUNE' | 'REPLI' | 'JAMAIS' | 'REDONDANTE' | 'INCOMPLETE'
  decision: string
  ligne: number
  regle: string
  libelle: string
  message: string
  exemple: Record<string, string | boolean>
}

export interface Validation {
  acceptee: boolean
  regles: number
  criteres: string[]
  fautes: Faute[]
  remarques: Remarque[]
}

export interface Lieu {
  code: string
  nom: string
}

export interface Ligne {
  territoires: Lieu[]
  periodes: { du: string | null; jusque: string | null; politique: string | null; moment: 'PASSEE' | 'EN_COURS' | 'A_VENIR' }[]
}

export interface Politique {
  politique: string
  nom: string
  version: number
  statut: 'OMBRE' | 'REMPLACEE' | 'RETIREE' | 'TRIAGE' | 'ANCIEN_TRIAGE'
  auteur: string
  note: string
  agissante: Ligne[]
}

export interface Effet {
  /** None when nothing would change. */
  politique: string | null
  changements: { avant: string | null; apres: string | null; territoires: Lieu[]; communes: number }[]
  avertissements: string[]
}

export interface Issue {
  etat: 'EN_VIGUEUR' | 'INCHANGE'
  revision?: number
  avertissements?: string[]
  explication?: string
}

/** What the projector answers, as its openapi.yaml says it. `null` numbers are masked. */
export type Count = number | null

export interface Cell {
  valeurs: Record<string, string>
  nombre: Count
}

export interface Commune {
  code: string
  nom: string
  codesPostaux: string[]
  departement: string
  collectivite: string
  region: string
}

export interface Destinataire {
  id: string
  nom: string
  type: string
}

export interface Decision {
  politique: string
  version: number
  cause: string
  mode: string
  statut: string
  urgence: string
  perimetre: string
  repli: boolean
  regles: { regle: string; libelle: string; source: string; faits: { critere: string; valeur: string; attendu: string }[] }[]
  destinataires: { id: string; type: string; roles: string[]; aConfirmer: boolean; raisons: string[] }[]
  remarques: string[]
}

export interface Trace {
  id: string
  /** None for analysts. */
  numero: string | null
  recuLe: string
  departement: string | null
  evenements: { id: string; topic: string; type: string; instant: string; destinataire: string | null; detail: string | null }[]
  decisions: Decision[]
  suivis: { destinataire: string; statut: string; canal: string | null; depuis: string; remisLe: string | null }[]
}

export interface Divergence {
  compares: Count
  divergents: Count
  flux: Cell[]
}

export interface ParPolitique {
  politique: string
  decides: Count
  actives: Count
  replis: Count
  aQualifier: Count
  urgences: Cell[]
  perimetres: Cell[]
  destinataires: Cell[]
  suivis: Cell[]
  plusieurs?: Count
  destinatairesType?: Cell[]
  charges?: Cell[]
  refus?: Cell[]
  cloturesMotifs?: Cell[]
  conclusions?: Cell[]
  dossiers?: Cell[]
  echanges?: Cell[]
  horloges: Horloge[]
  divergence?: Divergence | null
}

export interface Horloge {
  horloge: string
  joursOuvres: number
  etats: Cell[]
}

export interface Tableau {
  departement: string
  du: string
  au: string
  masque: boolean
  signalements: Count
  jours: Cell[]
  lieux: Cell[]
  types: Cell[]
  typesDeclares: Cell[]
  canaux: Cell[]
  semaines?: Cell[]
  misEnCauses?: Cell[]
  liens?: Cell[]
  victimes?: Cell[]
  politiques: ParPolitique[]
}

export interface Indicateur {
  code: string
  libelle: string
  definition: string
  unite: string
  source: string
  parPolitique: boolean
  dimensions: string[]
  valeurs: { code: string; libelle: string }[]
}

export interface Indicateurs {
  indicateurs: Indicateur[]
  politiques: string[]
  tranches: string[]
}

export interface CarteRead {
  masque: boolean
  national: Count
  sansDepartement: Count
  departements: { code: string; nombre: Count }[]
}

export interface DifferenceRead {
  masque: boolean
  departements: { code: string; a: Count; b: Count; difference: Count }[]
}

export interface SignalementLine {
  id: string
  /** None for analysts. */
  numero: string | null
  recuLe: string
  departement: string | null
  lieu: string
  canal: string
  types: string[]
  politique: string | null
  statut: string | null
  urgence: string | null
  perimetre: string | null
  historique: boolean
  destinataires: { id: string; type: string; roles: string[]; aConfirmer: boolean; statut: string; depuis: string | null }[]
}

export interface SignalementPage {
  signalements: SignalementLine[]
  suivant: string | null
}

export type NatureTravail = 'A_CONFIRMER' | 'REFUS_SANS_SUITE' | 'A_QUALIFIER' | 'MINEUR_119'

/** What waits for a person about a report. */
export interface Travail {
  nature: NatureTravail
  signalement: string
  numero: string
  recuLe: string
  departement: string | null
  lieu: string
  destinataire: string | null
  urgence: string | null
}

export interface TravailPage {
  travaux: Travail[]
  suivant: string | null
}

export interface SuiviRead {
  signalement: string
  numero: string
  recuLe: string
  statut: 'RECU' | 'TRANSMIS' | 'ACCUSE' | 'EN_COURS' | 'REORIENTE' | 'RETRANSMIS' | 'CLOTURE'
  message: string
  delais?: string[]
}

export interface SupervisionRead {
  services: { nom: string; etat: string; defauts: string[]; delaiMs: number | null }[]
  partitions: { topic: string; partition: number; position: number; fin: number; retard: number }[]
  debits: number[]
  reconstruction: { etat: string; debut: string; lus: number; total: number; finPrevue: string | null; motif: string | null } | null
}

export interface AccesPage {
  acces: { instant: string; personne: string; signalement: string; ressource: string; sujets: string[]; raison: string }[]
  suivant: string | null
}

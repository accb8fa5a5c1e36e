/** What the replay service answers, as replay/service/openapi.yaml says it. */
export interface Rejeu {
  id: string
  par: string
  demandeLe: string
  etat: 'EN_ATTENTE' | 'EN_COURS' | 'TERMINE' | 'ANNULE' | 'ECHEC'
  demande: { reference: PolitiqueRejouee; variantes: PolitiqueRejouee[]; territoire: string; du?: string; au?: string; ecarts: boolean }
  dureeMs?: number
  motif?: string
  progression?: { etape: string; fait: number; total: number; debit: number; resteMs?: number }
}

export interface PolitiqueRejouee {
  nom: string
  sha256: string
  publiee: boolean
}

export interface RejeuPage {
  rejeux: Rejeu[]
  suite: string | null
}

/** The numbers of a finished replay: what the console shows of `aiguillage/rejeu/1`. */
export interface Synthese {
  etendue: { signalements: number }
  definitions: Record<string, { libelle: string; definition: string }>
  politiques: { nom: string; total: Record<string, number> }[]
  comparaisons: {
    reference: string
    variante: string
    differents: number
    departements: Record<string, number | null>
    flux: { avant: string[]; apres: string[]; signalements: number }[]
    mouvements: Record<string, { gagne: number; perd: number }>
    perdentAlma: string[]
  }[]
}

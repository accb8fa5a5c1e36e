/** What the forwarder tells administrators, as boite/openapi.yaml says it. */
export interface EtatDesRemises {
  remises: Record<string, Record<string, number>>
  dossiers: Record<string, number>
  enAttente: number
}

export interface Rebut {
  suite: number
  ordre: string
  signalement: string
  destinataire: string
  canal: string
  tentatives: number
  issue: string
  ordonneeLe: string
}

export interface Canal {
  destinataire: string
  canal: string
  etat: string
  echecs: number
  depuis: string
  repriseLe: string | null
}

export interface Alerte {
  nature: string
  sujet: string
  destinataire: string | null
  palier: number
  leveeLe: string
}

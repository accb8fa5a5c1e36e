import type { Commune } from '../api/projector'

export interface Correction {
  commune: Commune | null
  urgence: string
  perimetre: string
  commentaire: string
}

export const noCorrection: Correction = { commune: null, urgence: '', perimetre: '', commentaire: '' }

/** The body that ingest takes: what is not corrected is left out. Nothing to correct gives an empty body. */
export function correctionOf({ commune, urgence, perimetre, commentaire }: Correction, lieuType: string): Record<string, unknown> {
  const body: Record<string, unknown> = {
    ...(commune && { lieu: { type: lieuType, commune: commune.code } }),
    ...(urgence && { urgence }),
    ...(perimetre && { perimetre }),
  }
  return Object.keys(body).length > 0 && commentaire.trim() ? { ...body, commentaire: commentaire.trim() } : body
}

import type { Count, ParPolitique } from '../api/projector'

/** As the projector names them, in the order of the columns. */
export const STATES = ['TENU', 'MANQUE', 'EN_COURS', 'DEPASSE'] as const

export interface ClockRow {
  horloge: string
  joursOuvres: number
  politique: string
  counts: readonly Count[]
}

/** One row per clock and policy that has any report on it, both policies of one clock together. */
export function clockRows(politiques: readonly ParPolitique[]): ClockRow[] {
  const clocks = [...new Set(politiques.flatMap(({ horloges }) => horloges.map(({ horloge }) => horloge)))]
  return clocks.flatMap(clock => politiques.flatMap(({ politique, horloges }) => horloges
    .filter(({ horloge, etats }) => horloge === clock && etats.length > 0)
    .map(({ horloge, joursOuvres, etats }) => {
      const counts = new Map(etats.map(({ valeurs, nombre }) => [valeurs.etat, nombre]))
      return { horloge, joursOuvres, politique, counts: STATES.map(state => (counts.has(state) ? counts.get(state)! : 0)) }
    })))
}

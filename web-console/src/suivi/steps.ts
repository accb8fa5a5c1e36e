import type { SuiviRead } from '../api/projector'

export type Step = 'recu' | 'transmis' | 'accuse' | 'encours' | 'clos'

export const STEPS: readonly Step[] = ['recu', 'transmis', 'accuse', 'encours', 'clos']

const REACHED: Record<SuiviRead['statut'], Step> = {
  RECU: 'recu', TRANSMIS: 'transmis', REORIENTE: 'transmis', RETRANSMIS: 'transmis', ACCUSE: 'accuse', EN_COURS: 'encours', CLOTURE: 'clos',
}

/** How far a report is along the line; one that was rerouted is passed on, and waits for its new recipient. */
export const reached = (statut: SuiviRead['statut']): number => STEPS.indexOf(REACHED[statut])

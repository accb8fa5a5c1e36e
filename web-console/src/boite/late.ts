import type { Resume } from '../api/boite'

const PARIS = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' })

/** New although the last working day of the registration receipt is over (CRPA R112-11-1); the service counts the days of the place. */
export const isLate = ({ statut, echeances }: Resume, now: number) => statut === 'NOUVEAU' && echeances !== null && PARIS.format(now) > echeances.enregistrementAvant

import type { Resume } from '../api/boite'

const DAY = 86_400_000

/** Working days (Monday to Friday, public holidays left out) that have passed since; a whole day counts once it is over. */
export function workingDaysSince(instant: string, now: number): number {
  let passed = 0
  for (let end = Date.parse(instant) + DAY; end <= now; end += DAY) {
    const day = new Date(end).getUTCDay()
    if (day !== 0 && day !== 6) passed += 1
  }
  return passed
}

/** New for more than one working day: the registration receipt was due (CRPA R112-11-1). */
export const isLate = (dossier: Resume, now: number) => dossier.statut === 'NOUVEAU' && workingDaysSince(dossier.ouvertLe, now) >= 1

import type { Destinataire, Travail } from '../api/projector'

/** Who may take the place of whom the work is about: a court that of a court, anybody else that of who refused. */
export function choicesFor({ nature, destinataire }: Travail, annuaire: readonly Destinataire[]): Destinataire[] {
  const isCourt = ({ type }: Destinataire) => type === 'PARQUET'
  return nature === 'A_CONFIRMER' ? annuaire.filter(isCourt) : annuaire.filter(one => !isCourt(one) && one.id !== destinataire)
}

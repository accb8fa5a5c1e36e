import { expect, test } from 'vitest'
import type { Resume } from '../api/boite'
import { isLate } from './late'

const dossier: Resume = {
  signalement: 's', destinataire: 'ARS-44', numero: 'N', statut: 'NOUVEAU', roles: [], urgence: 'HAUTE', perimetre: 'MALTRAITANCE',
  recuLe: '2026-03-13T09:00:00Z', ouvertLe: '2026-03-13T09:01:00Z', gestes: [], affecteA: null, remplacant: null,
  echeances: { enregistrementAvant: '2026-03-16', accuseAvant: '2026-03-27', accuseLe: null, depassee: false },
}
const at = (text: string) => Date.parse(text)

test('the_last_day_counts_and_ends_in_paris', () => {
  expect(['2026-03-16T22:59:00Z', '2026-03-16T23:01:00Z'].map(now => isLate(dossier, at(now)))).toEqual([false, true])
})

test('what_somebody_answered_or_has_no_deadline_is_not_late', () => {
  const later = at('2026-04-01T09:00:00Z')
  expect([isLate({ ...dossier, statut: 'ACCUSE' }, later), isLate({ ...dossier, echeances: null }, later)]).toEqual([false, false])
})

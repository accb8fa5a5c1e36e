import { expect, test } from 'vitest'
import { rerouting } from './RerouteDialog'

const rebut = { suite: 1, ordre: 'o-1', signalement: 's-1', destinataire: 'CD-54D', canal: 'WEBHOOK', tentatives: 9, issue: '500', ordonneeLe: '2026-06-01T08:00:00Z' }

test('a_rerouting_names_who_could_not_be_reached_and_proposes_somebody_only_when_asked', () => {
  expect(rerouting(rebut, { motif: 'ERREUR', propose: '', reason: ' boîte fermée ' })).toEqual({
    method: 'POST',
    headers: { 'Idempotency-Key': 'rebut/o-1' },
    body: { refusePar: 'CD-54D', motif: 'ERREUR', commentaire: 'boîte fermée' },
  })
  expect(rerouting(rebut, { motif: 'ERREUR', propose: 'ARS-44', reason: 'x' }).body).toMatchObject({ propose: 'ARS-44' })
})

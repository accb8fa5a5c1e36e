import { expect, test } from 'vitest'
import type { Travail } from '../api/projector'
import { choicesFor } from './choice'

const annuaire = [{ id: 'ARS-44', nom: 'ARS', type: 'ARS' }, { id: 'CD-54D', nom: 'CD', type: 'CD' }, { id: 'PARQUET-54', nom: 'Nancy', type: 'PARQUET' }]
const travail: Travail = { nature: 'A_CONFIRMER', signalement: 's', numero: 'N', recuLe: '2026-03-14T09:00:00Z', departement: '54', lieu: 'DOMICILE', destinataire: 'PARQUET-54', urgence: null }

test('a_court_alone_takes_the_place_of_a_court', () => {
  expect(choicesFor(travail, annuaire).map(({ id }) => id)).toEqual(['PARQUET-54'])
})

test('anybody_but_who_refused_and_no_court_takes_over_a_refusal', () => {
  expect(choicesFor({ ...travail, nature: 'REFUS_SANS_SUITE', destinataire: 'CD-54D' }, annuaire).map(({ id }) => id)).toEqual(['ARS-44'])
})

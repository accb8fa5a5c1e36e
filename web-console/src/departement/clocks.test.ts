import { expect, test } from 'vitest'
import type { ParPolitique } from '../api/projector'
import { clockRows } from './clocks'

const policy = (politique: string, late: number | null): ParPolitique => ({
  politique, decides: 0, actives: 0, replis: 0, aQualifier: 0, urgences: [], perimetres: [], destinataires: [], suivis: [],
  horloges: [
    { horloge: 'ENREGISTREMENT', joursOuvres: 1, etats: [] },
    { horloge: 'ACCUSE_COMPLET', joursOuvres: 10, etats: [{ valeurs: { etat: 'DEPASSE' }, nombre: late }, { valeurs: { etat: 'TENU' }, nombre: 40 }] },
  ],
})

test('a_state_that_nobody_is_in_is_zero_and_a_masked_one_stays_masked', () => {
  expect(clockRows([policy('associatif', null), policy('centralise', 12)])).toEqual([
    { horloge: 'ACCUSE_COMPLET', joursOuvres: 10, politique: 'associatif', counts: [40, 0, 0, null] },
    { horloge: 'ACCUSE_COMPLET', joursOuvres: 10, politique: 'centralise', counts: [40, 0, 0, 12] },
  ])
})

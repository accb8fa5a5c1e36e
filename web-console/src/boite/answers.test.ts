import { expect, test } from 'vitest'
import { bodyOf } from './GesteDialog'
import { linesOf } from './Sealed'

const nothing = { code: '', codes: [], propose: '', conclusion: '', words: ' ', on: '' }

test('a_refusal_names_its_reason_and_only_what_was_filled_in', () => {
  expect(bodyOf('REFUS', { ...nothing, code: 'INCOMPETENCE_MATERIELLE' })).toEqual({ motif: 'INCOMPETENCE_MATERIELLE' })
  expect(bodyOf('REFUS', { ...nothing, code: 'AUTRE', propose: 'CD-54D', words: ' Voir le CD ' })).toEqual({ motif: 'AUTRE', propose: 'CD-54D', commentaire: 'Voir le CD' })
})

test('an_acknowledgement_told_otherwise_has_its_nature_and_its_day_if_it_was_not_today', () => {
  expect(bodyOf('ACCUSE_ENVOYE', { ...nothing, code: 'ACCUSE_COMPLET', on: '2026-03-14' })).toEqual({ nature: 'ACCUSE_COMPLET', le: '2026-03-14' })
  expect(bodyOf('ACCUSE_ENVOYE', { ...nothing, code: 'RECEPISSE' })).toEqual({ nature: 'RECEPISSE' })
})

test('a_closure_has_every_reason_and_the_conclusion', () => {
  expect(bodyOf('CLOTURE', { ...nothing, codes: ['SANS_SUITE', 'ABSENCE_DE_RETOUR'], conclusion: 'NON_AVEREE' })).toEqual({
    motifs: ['SANS_SUITE', 'ABSENCE_DE_RETOUR'],
    conclusion: 'NON_AVEREE',
  })
})

test('what_was_sealed_is_read_leaf_by_leaf_and_what_is_empty_is_not_shown', () => {
  expect(linesOf({ identite: { nom: 'Durand', prenom: '', telephone: null }, adresse: '1 rue X', dates: ['2026', '2027'] })).toEqual([
    ['identite, nom', 'Durand'],
    ['adresse', '1 rue X'],
    ['dates, 0', '2026'],
    ['dates, 1', '2027'],
  ])
})

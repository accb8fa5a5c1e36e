import { expect, test } from 'vitest'
import { emptyDraft, isMinor, missingIn, reportOf, type Draft } from './draft'

const nancy = { code: '54395', nom: 'Nancy', codesPostaux: ['54000', '54100'], departement: '54', collectivite: '54D', region: '44' }
const atHome: Draft = { ...emptyDraft, lieuType: 'DOMICILE', commune: nancy, typesDeclares: ['VIOLENCES'], danger: 'false' }

test('an_empty_draft_lacks_a_place_its_type_and_facts', () => {
  expect(missingIn(emptyDraft)).toEqual(['placeType', 'place', 'facts'])
})

test('a_report_says_only_what_is_known', () => {
  expect(reportOf(atHome)).toEqual({
    canal: 'TELEPHONE',
    lieu: { type: 'DOMICILE', commune: '54395' },
    victime: {},
    misEnCause: {},
    declarant: {},
    faits: { typesDeclares: ['VIOLENCES'], dangerImmediat: false },
  })
})

test('an_anonymous_reporter_has_no_identity_even_when_one_was_typed_before', () => {
  const named = { ...atHome, declarant: { nom: 'Durand', prenom: '', telephone: '', courriel: '' } }
  expect(reportOf({ ...named, anonyme: 'true' }).declarant).toEqual({ anonyme: true })
  expect(reportOf({ ...named, anonyme: 'false' }).declarant).toEqual({ anonyme: false, identite: { nom: 'Durand' } })
})

test('an_unknown_place_wins_over_a_commune_chosen_before', () => {
  expect(reportOf({ ...atHome, inconnu: true }).lieu).toEqual({ type: 'DOMICILE', inconnu: true })
})

test('a_date_is_a_year_a_month_or_a_day', () => {
  const faults = ['2026', '2026-03', '2026-03-14', '14/03/2026', 'mars'].map(debut => missingIn({ ...atHome, debut }))
  expect(faults).toEqual([[], [], [], ['debut'], ['debut']])
})

test('a_minor_is_known_by_category_or_by_age', () => {
  expect([{ categorie: 'MINEUR' }, { trancheAge: 'MOINS_18' }, { trancheAge: 'PLUS_80' }].map(part => isMinor({ ...emptyDraft, ...part }))).toEqual([true, true, false])
})

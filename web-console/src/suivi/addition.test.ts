import { expect, test } from 'vitest'
import { additionOf, nothingToAdd } from './addition'

test('a_contact_alone_says_nothing_of_what_happens', () => {
  expect(additionOf({ ...nothingToAdd, telephone: '0600000000' })).toBeUndefined()
})

test('what_is_empty_is_left_out', () => {
  expect(additionOf({ texte: ' Encore hier. ', telephone: ' ', courriel: 'zoe@exemple.fr' })).toEqual({ texte: 'Encore hier.', courriel: 'zoe@exemple.fr' })
})

import { expect, test } from 'vitest'
import { translated } from './dmnWords'

test('tables_speak_french_and_what_has_no_words_stays', () => {
  expect([translated('fr')('When'), translated('en')('When'), translated('fr')('Other')]).toEqual(['Quand', 'When', 'Other'])
  expect(translated('fr')('by {name}', { name: 'Noa' })).toBe('by Noa')
})

import { expect, test } from 'vitest'
import { spell } from './spelling'

test('a_code_is_spelled_group_by_group', () => {
  expect(spell('KXQ-M4T-9CH')).toEqual(['Kléber, Xavier, Quintal', 'Marcel, 4, Thérèse', '9, Célestin, Henri'])
})

test('every_sign_that_a_code_may_have_can_be_said', () => {
  const letters = 'ABCDEFGHJKLMNPQRSTVWXYZ'
  expect(spell(letters)[0]?.split(', ').every(name => name.length > 1)).toBe(true)
})

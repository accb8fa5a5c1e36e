import { expect, test } from 'vitest'
import { aYearBefore, nameOf, nextVersion } from './draft'

test('a_file_gives_a_name_that_a_replay_takes', () => {
  expect(nameOf('ma variante_2 (essai).dmn')).toBe('ma variante-2 -essai-')
  expect(nameOf('centralise@1')).toBe('centralise-1')
})

test('the_version_proposed_follows_the_last_one_of_that_name', () => {
  const published = [{ nom: 'centralise', version: 1 }, { nom: 'centralise', version: 3 }, { nom: 'associatif', version: 7 }]
  expect([nextVersion('centralise', published), nextVersion('autre', published)]).toEqual([4, 1])
})

test('a_year_before_a_leap_day_is_the_28th', () => {
  expect([aYearBefore('2026-11-24'), aYearBefore('2028-02-29')]).toEqual(['2025-11-24', '2027-02-28'])
})

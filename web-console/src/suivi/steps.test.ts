import { expect, test } from 'vitest'
import { reached } from './steps'

test('a_report_goes_along_the_line_and_a_rerouted_one_waits_at_the_second_step', () => {
  const all = (['RECU', 'TRANSMIS', 'REORIENTE', 'RETRANSMIS', 'ACCUSE', 'EN_COURS', 'CLOTURE'] as const).map(reached)
  expect(all).toEqual([0, 1, 1, 1, 2, 3, 4])
})

import { expect, test } from 'vitest'
import { byKey } from './cells'

const cell = (type: string, role: string, nombre: number | null) => ({ valeurs: { type, role }, nombre })

test('cells_add_up_over_the_other_dimensions', () => {
  const cells = [cell('ARS', 'RECUEIL', 12), cell('ARS', 'TRAITEMENT', 15), cell('CD', 'TRAITEMENT', 20)]
  expect([...byKey(cells, 'type')]).toEqual([['ARS', 27], ['CD', 20]])
})

test('a_sum_with_a_masked_number_in_it_is_masked_whatever_comes_after', () => {
  expect([...byKey([cell('ARS', 'RECUEIL', 12), cell('ARS', 'TRAITEMENT', null), cell('ARS', 'INFORMATION', 30)], 'type')]).toEqual([['ARS', null]])
})

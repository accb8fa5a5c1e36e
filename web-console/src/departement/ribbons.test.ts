import { expect, test } from 'vitest'
import { ribbons } from './ribbons'

const flow = (de: string, vers: string, nombre: number | null) => ({ valeurs: { de, vers }, nombre })

test('each_side_is_as_high_as_what_it_loses_or_gains', () => {
  const { ends, paths } = ribbons([flow('ALMA', 'CD', 30), flow('ALMA', 'ARS', 10), flow('AUCUN', 'ARS', 60)], 420, 216)
  expect(ends.map(({ key, y, height }) => [key, y, height])).toEqual([
    ['lALMA', 0, 83.2],
    ['lAUCUN', 91.2, 124.80000000000001],
    ['rCD', 0, 62.400000000000006],
    ['rARS', 70.4, 145.6],
  ])
  expect(paths.map(({ key }) => key)).toEqual(['ALMA CD', 'ALMA ARS', 'AUCUN ARS'])
})

test('a_masked_flow_is_not_drawn', () => {
  expect(ribbons([flow('ALMA', 'CD', null)], 420, 216)).toEqual({ paths: [], ends: [] })
})

import { expect, test } from 'vitest'
import { csv } from './csv'

test('a_table_is_written_for_a_French_spreadsheet', () => {
  const lines = [['54', 'Meurthe-et-Moselle', 12], ['2A', 'dit "Corse; du Sud"', null], ['971', undefined, 0]]
  expect(csv(['code', 'nom', 'signalements'], lines, 'masqué')).toBe(
    '\ufeffcode;nom;signalements\r\n54;Meurthe-et-Moselle;12\r\n2A;"dit ""Corse; du Sud""";masqué\r\n971;;0\r\n',
  )
})

test('a_text_that_a_spreadsheet_would_run_is_kept_a_text', () => {
  expect(csv(['x'], [['=1+1'], ['-2+3'], ['@SUM(A1)']], '')).toBe("\ufeffx\r\n'=1+1\r\n'-2+3\r\n'@SUM(A1)\r\n")
})

test('a_negative_number_stays_a_number', () => {
  expect(csv(['écart'], [[-4]], '')).toBe('\ufeffécart\r\n-4\r\n')
})

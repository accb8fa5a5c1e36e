import { expect, test } from 'vitest'
import { workingDaysSince } from './late'

const at = (text: string) => Date.parse(text)

test('a_working_day_counts_once_it_is_over', () => {
  const tuesday = '2026-03-10T09:00:00Z'
  expect(['2026-03-11T08:59:00Z', '2026-03-11T09:00:00Z', '2026-03-13T10:00:00Z'].map(now => workingDaysSince(tuesday, at(now)))).toEqual([0, 1, 3])
})

test('a_weekend_does_not_count', () => {
  const friday = '2026-03-13T16:00:00Z'
  expect(['2026-03-14T17:00:00Z', '2026-03-15T23:00:00Z', '2026-03-16T16:00:00Z'].map(now => workingDaysSince(friday, at(now)))).toEqual([0, 0, 1])
})

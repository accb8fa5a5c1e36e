import { expect, test } from 'vitest'
import { attemptFor } from './attempt'

test('the_same_report_sent_again_keeps_its_key', () => {
  const first = attemptFor({ canal: 'TELEPHONE' }, undefined, () => 'k1')
  expect(attemptFor({ canal: 'TELEPHONE' }, first, () => 'k2')).toEqual({ key: 'k1', body: '{"canal":"TELEPHONE"}' })
})

test('a_report_changed_since_has_a_key_of_its_own', () => {
  const first = attemptFor({ canal: 'TELEPHONE' }, undefined, () => 'k1')
  expect(attemptFor({ canal: 'COURRIER' }, first, () => 'k2')).toEqual({ key: 'k2', body: '{"canal":"COURRIER"}' })
})

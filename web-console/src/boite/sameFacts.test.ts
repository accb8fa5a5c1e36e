import { expect, test } from 'vitest'
import type { Rapprochement } from '../api/boite'
import { mayAnswer } from './sameFacts'

const pair: Rapprochement = { signalement: 's2', numero: 'N2', statut: 'PROPOSE', proposePar: 'claire', proposeLe: '2026-03-14T09:00:00Z', tranchePar: null, trancheLe: null }

test('another_person_answers_what_one_proposed_and_once', () => {
  expect(mayAnswer(pair, 'denis')).toBe(true)
  expect(mayAnswer(pair, 'claire')).toBe(false)
  expect(mayAnswer(pair, undefined)).toBe(false)
  expect(mayAnswer({ ...pair, statut: 'CONFIRME' }, 'denis')).toBe(false)
})

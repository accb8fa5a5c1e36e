import { expect, test } from 'vitest'
import { correctionOf, noCorrection } from './correction'

const lyon = { code: '69123', nom: 'Lyon', codesPostaux: ['69001'], departement: '69', collectivite: '69M', region: '84' }

test('a_correction_names_only_what_changes_and_keeps_the_type_of_place', () => {
  expect(correctionOf({ ...noCorrection, commune: lyon, urgence: 'HAUTE', commentaire: ' vérifié ' }, 'DOMICILE')).toEqual({
    lieu: { type: 'DOMICILE', commune: '69123' },
    urgence: 'HAUTE',
    commentaire: 'vérifié',
  })
})

test('a_comment_alone_corrects_nothing', () => {
  expect(correctionOf({ ...noCorrection, commentaire: 'vu' }, 'DOMICILE')).toEqual({})
})

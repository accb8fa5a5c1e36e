import { expect, test } from 'vitest'
import { personOf } from './roles'

const token = (claims: unknown) => `x.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`

test('roles_of_the_token_say_what_a_person_may_do', () => {
  expect(personOf(token({ sub: 'agente', name: 'Zoé Müller', roles: ['ecoutant', 'intake:console', 'destinataire:ARS-44'] }))).toEqual({
    nom: 'Zoé Müller',
    ecoutant: true,
    analyste: false,
    admin: false,
    intake: true,
    destinataires: ['ARS-44'],
  })
})

test('a_token_that_is_not_a_JWT_gives_no_role', () => {
  expect(personOf('opaque')).toEqual({ nom: '', ecoutant: false, analyste: false, admin: false, intake: false, destinataires: [] })
})

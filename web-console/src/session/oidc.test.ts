import { expect, test } from 'vitest'
import { returnPath } from './oidc'

test('after_the_login_only_a_path_of_this_console_is_opened', () => {
  const asked = ['/boite?statut=NOUVEAU', '//ailleurs.example', '/\\ailleurs.example', 'https://ailleurs.example', undefined]
  expect(asked.map(returnPath)).toEqual(['/boite?statut=NOUVEAU', '/', '/', '/', '/'])
})

/** What a token lets its bearer do. The services judge; the console only hides what they would refuse. */
export interface Person {
  nom: string
  ecoutant: boolean
  analyste: boolean
  admin: boolean
  intake: boolean
  destinataires: readonly string[]
}

const DESTINATAIRE = 'destinataire:'

export function personOf(token: string, knownAs?: string): Person {
  const claims = claimsOf(token)
  const roles = Array.isArray(claims.roles) ? claims.roles.map(String) : []
  const nom = [knownAs, claims.name, claims.sub].find(name => typeof name === 'string' && name !== '')
  return {
    nom: String(nom ?? ''),
    ecoutant: roles.includes('ecoutant'),
    analyste: roles.includes('analyste'),
    admin: roles.includes('admin'),
    intake: roles.some(role => role.startsWith('intake:')),
    destinataires: roles.filter(role => role.startsWith(DESTINATAIRE)).map(role => role.slice(DESTINATAIRE.length)),
  }
}

function claimsOf(token: string): Record<string, unknown> {
  try {
    const base64 = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')
    const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0))
    const read: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

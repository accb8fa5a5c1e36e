/** What a reporter types. */
export interface Typed {
  texte: string
  telephone: string
  courriel: string
}

export const nothingToAdd: Typed = { texte: '', telephone: '', courriel: '' }

/** The body that the door takes; nothing as long as nothing is said. */
export function additionOf(typed: Typed): Record<string, string> | undefined {
  const said = Object.entries(typed).map(([name, value]): [string, string] => [name, value.trim()]).filter(([, value]) => value !== '')
  return typed.texte.trim() ? Object.fromEntries(said) : undefined
}

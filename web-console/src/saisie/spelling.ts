/** The French telephone alphabet, for the letters that a receipt code has. */
const NAMES: Record<string, string> = {
  A: 'Anatole', B: 'Berthe', C: 'Célestin', D: 'Désiré', E: 'Eugène', F: 'François', G: 'Gaston', H: 'Henri', J: 'Joseph', K: 'Kléber', L: 'Louis',
  M: 'Marcel', N: 'Nicolas', P: 'Pierre', Q: 'Quintal', R: 'Raoul', S: 'Suzanne', T: 'Thérèse', V: 'Victor', W: 'William', X: 'Xavier', Y: 'Yvonne', Z: 'Zoé',
}

/** Each group of a code, as one says it on the phone. */
export function spell(code: string): string[] {
  return code.split('-').map(group => [...group].map(sign => NAMES[sign] ?? sign).join(', '))
}

/** A document that somebody is writing, and what it is called until it is published. */
export interface Draft {
  nom: string
  dmn: string
}

/** What a replay takes as a name: letters, figures, spaces, points and hyphens, 60 at most. */
export const nameOf = (text: string) => text.replace(/\.(dmn|xml)$/i, '').replaceAll(/[^\p{L}\d .-]/gu, '-').slice(0, 60)

/** The version after the last one published under a name. */
export function nextVersion(nom: string, published: readonly { nom: string; version: number }[]): number {
  return 1 + Math.max(0, ...published.filter(known => known.nom === nom).map(({ version }) => version))
}

const CIVIL = /^(\d{4})-(\d{2})-(\d{2})$/

/** The same day a year before, as a civil date; 29 February becomes the 28th. */
export function aYearBefore(day: string): string {
  const [, year = '', month = '', date = ''] = CIVIL.exec(day) ?? []
  return `${Number(year) - 1}-${month}-${month === '02' && date === '29' ? '28' : date}`
}

/** Today in Paris, as a civil date. */
export const today = () => new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' }).format(new Date())

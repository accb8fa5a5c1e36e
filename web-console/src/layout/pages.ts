import type { Person } from '../session/roles'

export type PageName = 'saisie' | 'boite' | 'aQualifier' | 'carte' | 'departement' | 'suivi' | 'atelier' | 'supervision'

export interface Page {
  name: PageName
  /** Where its link leads. */
  path: string
  /** What the router matches. */
  route: string
  isOpenTo(person: Person | undefined): boolean
}

const anyone = () => true
const whoReadsBoards = (person: Person | undefined) =>
  person !== undefined && (person.ecoutant || person.analyste || person.admin || person.destinataires.length > 0)

/** In the order of the navigation. */
export const pages: readonly Page[] = [
  { name: 'saisie', path: '/saisie', route: '/saisie', isOpenTo: person => person?.intake ?? false },
  { name: 'boite', path: '/boite', route: '/boite/:signalement?', isOpenTo: person => (person?.destinataires.length ?? 0) > 0 },
  {
    name: 'aQualifier',
    path: '/a-qualifier',
    route: '/a-qualifier',
    isOpenTo: person => person !== undefined && (person.ecoutant || person.admin || person.destinataires.length > 0),
  },
  { name: 'carte', path: '/carte', route: '/carte', isOpenTo: whoReadsBoards },
  { name: 'departement', path: '/departement/54', route: '/departement/:code', isOpenTo: whoReadsBoards },
  { name: 'atelier', path: '/atelier', route: '/atelier', isOpenTo: person => person?.analyste ?? false },
  { name: 'supervision', path: '/supervision', route: '/supervision', isOpenTo: person => person?.admin ?? false },
  { name: 'suivi', path: '/suivi', route: '/suivi', isOpenTo: anyone },
]

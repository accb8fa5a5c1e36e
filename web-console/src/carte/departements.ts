import shapes from '../../../replay/src/main/resources/fr/aiguillage/replay/rapport/departements.tsv?raw'
import { nomOf } from '../territory/departements'

export interface Forme {
  code: string
  nom: string
  path: string
}

/** The outlines that the replay's report draws too; SOURCES.md beside them says where they come from. */
export const FORMES: readonly Forme[] = shapes.trim().split('\n').map(line => {
  const [code = '', path = ''] = line.split('\t')
  return { code, nom: nomOf(code), path }
})

/** The frame of the outlines, and the four départements that are too small in it. */
export const FRAME = '-60 -40 6270 6850'
export const SMALL = ['75', '92', '93', '94']

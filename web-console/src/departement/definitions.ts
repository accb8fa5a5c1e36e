import type { Indicateurs } from '../api/projector'
import type { Definition } from '../ui/Definition'

/** The projector defines its numbers; one that it does not name is shown under its own words. */
export function definitions(known: Indicateurs | undefined, masked: string) {
  const byCode = new Map(known?.indicateurs.map(indicateur => [indicateur.code, indicateur]))
  return (code: string, libelle: string): Definition => byCode.get(code) ?? { libelle, definition: masked }
}

export type Define = ReturnType<typeof definitions>

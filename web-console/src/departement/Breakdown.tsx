import type { Cell, Tableau } from '../api/projector'
import { useLanguage } from '../i18n/Language'
import { CsvButton } from '../ui/CsvButton'
import { Figure } from '../ui/Definition'
import { byKey } from './cells'
import type { Define } from './definitions'

/** What the reports are about, whatever the policy. */
export function Breakdown({ tableau, define }: { tableau: Tableau; define: Define }) {
  const { t, word } = useLanguage()
  const parts: [string, string, Cell[] | undefined, string][] = [
    ['lieux', t.departement.lieux, tableau.lieux, 'lieu'],
    ['typesDeclares', t.departement.typesDeclares, tableau.typesDeclares, 'type'],
    ['types', t.departement.types, tableau.types, 'type'],
    ['misEnCauses', t.departement.misEnCauses, tableau.misEnCauses, 'misEnCause'],
    ['liens', define('liens', 'Lien du déclarant').libelle, tableau.liens, 'lien'],
    ['victimes', t.departement.victimes, tableau.victimes, 'victime'],
    ['canaux', t.departement.canaux, tableau.canaux, 'canal'],
  ]
  const lines = parts.flatMap(([, title, cells, key]) => ordered(cells ?? [], key).map(([value, nombre]) => [title, word(value), nombre]))
  return (
    <section className="stack" aria-labelledby="nature">
      <div className="row apart"><h2 id="nature">{t.departement.breakdown}</h2><CsvButton name={`nature-${tableau.departement}`} head={[t.departement.indicator, t.carte.value, t.carte.number]} lines={lines} /></div>
      <div className="columns">
        {parts.filter(([, , cells]) => cells && cells.length > 0).map(([code, title, cells = [], key]) => (
          <div className="sheet stack tight" key={code}>
            <h3>{title}</h3>
            <ul className="bars">
              {ordered(cells, key).map(([value, nombre]) => (
                <li key={value}>
                  <span>{word(value)}</span>
                  <Figure value={nombre} of={define(code, title)} />
                  <svg className="meter" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width={((nombre ?? 0) / Math.max(1, tableau.signalements ?? 1)) * 100} height="4" /></svg>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}

/** By the one dimension that the cells have when the key is not theirs. */
function ordered(cells: readonly Cell[], key: string) {
  const own = Object.keys(cells[0]?.valeurs ?? {})
  return [...byKey(cells, own.includes(key) ? key : (own[0] ?? key))].sort(([, a], [, b]) => (b ?? 0) - (a ?? 0))
}

import type { Cell, Count, ParPolitique, Tableau } from '../api/projector'
import { useLanguage } from '../i18n/Language'
import { CsvButton } from '../ui/CsvButton'
import { Figure } from '../ui/Definition'
import type { Define } from './definitions'
import { byKey } from './cells'
import { Scroll } from '../ui/Scroll'

interface Row {
  code: string
  libelle: string
  values: readonly (Count | undefined)[]
}

/** Every number of every policy in one table: a column a policy, a row an indicator. */
export function Policies({ tableau, define }: { tableau: Tableau; define: Define }) {
  const { t, word } = useLanguage()
  const { politiques } = tableau
  const total = (code: 'decides' | 'actives' | 'replis' | 'aQualifier' | 'plusieurs', libelle: string): Row => ({ code, libelle, values: politiques.map(politique => politique[code]) })
  const totals = [
    total('decides', define('decides', 'Décidés').libelle),
    total('actives', define('actives', 'Politique active').libelle),
    total('plusieurs', define('plusieurs', 'Plusieurs destinataires').libelle),
    total('replis', define('replis', 'Repli').libelle),
    total('aQualifier', define('aQualifier', 'À qualifier').libelle),
  ].filter(({ values }) => values.some(value => value !== undefined))
  const cells = (code: keyof ParPolitique, key: string): Row[] => rowsOf(politiques.map(politique => politique[code] as Cell[] | undefined), key).map(row => ({ ...row, code: String(code), libelle: word(row.code) }))
  const groups: [string, Row[]][] = [
    [t.departement.answers, totals],
    [t.departement.who, cells('destinatairesType', 'type')],
    [t.boite.urgence, cells('urgences', 'urgence')],
    [define('perimetres', 'Périmètre').libelle, cells('perimetres', 'perimetre')],
    [t.departement.follow, cells('suivis', 'statut')],
    [t.departement.loads, cells('charges', 'destinataire')],
    [t.departement.refus, cells('refus', 'motif')],
    [t.departement.clotures, cells('cloturesMotifs', 'motif')],
    [define('conclusions', 'Conclusions ALMA').libelle, cells('conclusions', 'conclusion')],
    [define('dossiers', 'Dossiers ouverts').libelle, cells('dossiers', 'type')],
    [define('echanges', 'Échanges').libelle, cells('echanges', 'nature')],
  ]
  const shown = groups.filter(([, rows]) => rows.length > 0)
  const names = politiques.map(({ politique }) => politique)
  const acting = politiques.map(({ actives }) => actives !== 0)
  return (
    <div className="stack tight">
      <div className="row apart"><h2>{t.departement.perPolicy}</h2><CsvButton name={`tableau-${tableau.departement}`} head={['groupe', t.departement.indicator, ...names]} lines={shown.flatMap(([title, rows]) => rows.map(row => [title, row.libelle, ...row.values]))} /></div>
      <Scroll label={t.departement.perPolicy}>
        <table className="board">
          <thead>
            <tr>
              <th scope="col">{t.departement.indicator}</th>
              {names.map((name, index) => <th key={name} scope="col" className="number">{name} <span className={acting[index] ? 'tag pine' : 'tag iris'}>{acting[index] ? t.departement.acts : t.departement.shadow}</span></th>)}
            </tr>
          </thead>
          {shown.map(([title, rows]) => (
            <tbody key={title}>
              <tr className="group"><th scope="rowgroup" colSpan={names.length + 1}>{title}</th></tr>
              {rows.map(row => (
                <tr key={row.code + row.libelle}>
                  <th scope="row">{row.libelle}</th>
                  {row.values.map((value, index) => (
                    <td key={names[index]} className="number">
                      <Figure value={value} of={{ ...define(row.code, row.libelle), libelle: row.libelle }} />
                      <Meter value={value} whole={Math.max(...row.values.map(other => other ?? 0), tableau.signalements ?? 0)} shadow={!acting[index]} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </Scroll>
    </div>
  )
}

function Meter({ value, whole, shadow }: { value: Count | undefined; whole: number; shadow: boolean }) {
  if (!value || whole === 0) return <svg className="meter" aria-hidden="true" />
  return (
    <svg className={shadow ? 'meter iris' : 'meter'} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect x={100 - (value / whole) * 100} width={(value / whole) * 100} height="4" />
    </svg>
  )
}

/** One row per value that any policy has, the most frequent first; a policy without it has none. */
function rowsOf(lists: readonly (Cell[] | undefined)[], key: string): { code: string; values: (Count | undefined)[] }[] {
  const maps = lists.map(cells => byKey(cells ?? [], key))
  const codes = [...new Set(maps.flatMap(map => [...map.keys()]))]
  const most = (code: string) => Math.max(...maps.map(map => map.get(code) ?? 0))
  return codes.sort((a, b) => most(b) - most(a) || a.localeCompare(b)).map(code => ({ code, values: maps.map(map => (map.has(code) ? map.get(code) : 0)) }))
}

import type { ParPolitique } from '../api/projector'
import { useLanguage } from '../i18n/Language'
import { CsvButton } from '../ui/CsvButton'
import { Figure } from '../ui/Definition'
import { Scroll } from '../ui/Scroll'
import { clockRows } from './clocks'
import type { Define } from './definitions'

const INDICATORS: Record<string, string> = { ENREGISTREMENT: 'enregistrements', ACCUSE_COMPLET: 'accusesComplets' }

/** The two legal deadlines, by the policy that acts: kept, missed, running, passed. */
export function Clocks({ departement, politiques, define }: { departement: string; politiques: readonly ParPolitique[]; define: Define }) {
  const { t, word } = useLanguage()
  const titles = [t.departement.kept, t.departement.missed, t.departement.running, t.departement.passed]
  const rows = clockRows(politiques)
  return (
    <section className="sheet stack" aria-labelledby="delais">
      <div className="row apart"><h2 id="delais">{t.departement.clocks}</h2><CsvButton name={`delais-${departement}`} head={[t.departement.clock, t.departement.workingDaysHead, t.departement.policy, ...titles]} lines={rows.map(row => [word(row.horloge), row.joursOuvres, row.politique, ...row.counts])} /></div>
      {rows.length === 0 ? <p className="soft">{t.departement.noClock}</p> : (
        <Scroll label={t.departement.clocks}>
          <table>
            <thead><tr><th scope="col">{t.departement.clock}</th><th scope="col">{t.departement.policy}</th>{titles.map(title => <th key={title} scope="col" className="number">{title}</th>)}</tr></thead>
            <tbody>
              {rows.map(row => (
                <tr key={row.horloge + row.politique}>
                  <th scope="row">{word(row.horloge)} <span className="soft small">({t.departement.workingDays(row.joursOuvres)})</span></th>
                  <td>{row.politique}</td>
                  {row.counts.map((count, index) => <td key={titles[index]} className="number"><Figure value={count} of={define(INDICATORS[row.horloge] ?? row.horloge, word(row.horloge))} /></td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  )
}

import type { Horloge } from '../api/projector'
import { useLanguage } from '../i18n/Language'
import { Figure } from '../ui/Definition'
import type { Define } from './definitions'
import { Scroll } from '../ui/Scroll'

/** The two legal deadlines: kept, missed, running, passed. */
export function Clocks({ horloges, define }: { horloges: readonly Horloge[]; define: Define }) {
  const { t, word } = useLanguage()
  const columns = ['tenus', 'manques', 'enCours', 'depasses'] as const
  const titles = { tenus: t.departement.kept, manques: t.departement.missed, enCours: t.departement.running, depasses: t.departement.passed }
  return (
    <div className="sheet stack">
      <h2>{t.departement.clocks}</h2>
      <Scroll label={t.departement.clocks}>
        <table>
          <thead><tr><th scope="col">{t.departement.clock}</th>{columns.map(column => <th key={column} scope="col" className="number">{titles[column]}</th>)}</tr></thead>
          <tbody>
            {horloges.map(horloge => (
              <tr key={horloge.horloge}>
                <th scope="row">{word(horloge.horloge)} <span className="soft small">({t.departement.workingDays(horloge.joursOuvres)})</span></th>
                {columns.map(column => <td key={column} className="number"><Figure value={horloge[column]} of={define('horloges', t.departement.clocks)} /></td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </div>
  )
}

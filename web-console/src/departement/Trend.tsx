import type { Cell } from '../api/projector'
import { useLanguage } from '../i18n/Language'
import { CsvButton } from '../ui/CsvButton'
import { Figure } from '../ui/Definition'
import type { Define } from './definitions'

/** Arrivals by week of receipt, as bars, each readable on its own. */
export function Trend({ semaines, departement, define }: { semaines: readonly Cell[]; departement: string; define: Define }) {
  const { t, day, number } = useLanguage()
  const weeks = semaines.toSorted((a, b) => (a.valeurs.semaine ?? '').localeCompare(b.valeurs.semaine ?? ''))
  const most = Math.max(1, ...weeks.map(({ nombre }) => nombre ?? 0))
  const text = ({ valeurs, nombre }: Cell) => `${t.departement.week(day(valeurs.semaine ?? ''))} : ${nombre === null ? t.ui.masked : number(nombre)}`
  return (
    <section className="sheet stack" aria-labelledby="tendance">
      <div className="row apart"><h2 id="tendance">{t.departement.trend}</h2><CsvButton name={`semaines-${departement}`} head={[t.departement.weekHead, t.departement.signalements]} lines={weeks.map(({ valeurs, nombre }) => [valeurs.semaine ?? '', nombre])} /></div>
      <svg className="trend" viewBox={`0 0 ${weeks.length * 10} 100`} preserveAspectRatio="none" aria-hidden="true">
        {weeks.map((week, index) => {
          const height = week.nombre === null ? 4 : (week.nombre / most) * 100
          return <rect key={week.valeurs.semaine} className={week.nombre === null ? 'masked-bar' : ''} x={index * 10 + 1} y={100 - height} width="8" height={height}><title>{text(week)}</title></rect>
        })}
      </svg>
      <div className="row apart soft small"><span>{weeks[0] && day(weeks[0].valeurs.semaine ?? '')}</span><span>{weeks.at(-1) && day(weeks.at(-1)?.valeurs.semaine ?? '')}</span></div>
      <details className="fold">
        <summary>{t.carte.table}</summary>
        <ul className="small">{weeks.map(({ valeurs, nombre }) => <li key={valeurs.semaine}>{t.departement.week(day(valeurs.semaine ?? ''))} : <Figure value={nombre} of={define('signalements', t.departement.signalements)} /></li>)}</ul>
      </details>
    </section>
  )
}

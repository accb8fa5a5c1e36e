import type { SupervisionRead } from '../api/projector'
import { useLanguage } from '../i18n/Language'
import { Figure } from '../ui/Definition'
import { Statut } from '../ui/tags'
import { Scroll } from '../ui/Scroll'

export function Services({ read }: { read: SupervisionRead }) {
  const { t, number } = useLanguage()
  return (
    <section className="sheet stack" aria-labelledby="services">
      <h2 id="services">{t.supervision.services}</h2>
      <Scroll label={t.supervision.services}>
        <table>
          <thead><tr><th scope="col">{t.supervision.service}</th><th scope="col">{t.supervision.state}</th><th scope="col" className="number">{t.supervision.delay}</th></tr></thead>
          <tbody>
            {read.services.map(service => (
              <tr key={service.nom}>
                <th scope="row">{service.nom}</th>
                <td><Statut code={service.etat} />{service.defauts.length > 0 && <div className="fault small">{service.defauts.join(', ')}</div>}</td>
                <td className="number">{service.delaiMs === null ? '–' : `${number(service.delaiMs)} ms`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}

/** How far the tables are behind the log, and how fast they follow. */
export function Lag({ read }: { read: SupervisionRead }) {
  const { t, number } = useLanguage()
  const behind = read.partitions.reduce((sum, { retard }) => sum + retard, 0)
  const most = Math.max(1, ...read.debits)
  return (
    <section className="sheet stack" aria-labelledby="retard">
      <h2 id="retard">{t.supervision.lag}</h2>
      <div className="row">
        <p><Figure big value={behind} of={t.supervision.lagTotal} /> <span className="soft">{t.supervision.lagTotal.unite}</span></p>
        <p><Figure big value={read.debits.at(-1) ?? 0} of={t.supervision.throughput} /> <span className="soft">{t.supervision.throughput.unite}</span></p>
      </div>
      <svg className="trend low" viewBox={`0 0 ${Math.max(1, read.debits.length) * 10} 100`} preserveAspectRatio="none" aria-hidden="true">
        {read.debits.map((debit, minute) => <rect key={minute} x={minute * 10 + 1} width="8" y={100 - (debit / most) * 100} height={(debit / most) * 100} />)}
      </svg>
      <details className="fold" open={behind > 0 || undefined}>
        <summary>{t.supervision.partitions(read.partitions.length)}</summary>
        <Scroll label={t.supervision.lag}>
          <table>
            <thead><tr><th scope="col">{t.supervision.partition}</th><th scope="col" className="number">{t.supervision.position}</th><th scope="col" className="number">{t.supervision.end}</th><th scope="col" className="number">{t.supervision.waiting}</th></tr></thead>
            <tbody>
              {read.partitions.map(one => (
                <tr key={`${one.topic} ${one.partition}`}>
                  <th scope="row" className="code">{one.topic}-{one.partition}</th>
                  {[one.position, one.fin, one.retard].map((value, index) => <td key={index} className="number">{number(value)}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </details>
    </section>
  )
}

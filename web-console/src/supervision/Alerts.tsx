import { useQuery } from '@tanstack/react-query'
import type { Alerte } from '../api/supervision'
import { useLanguage } from '../i18n/Language'
import { useApi } from '../session/Session'
import { Loaded } from '../ui/Loaded'
import { Empty } from '../ui/status'

export function Alerts({ every }: { every: number }) {
  const { t, word, moment } = useLanguage()
  const api = useApi()
  const alerts = useQuery({ queryKey: ['alertes'], queryFn: ({ signal }) => api.json<{ alertes: Alerte[] }>('/api/forwarder/v1/alertes', { signal }), refetchInterval: every })
  return (
    <section className="stack" aria-labelledby="alertes">
      <h2 id="alertes">{t.supervision.alerts}</h2>
      <Loaded from={alerts}>
        {({ alertes }) => alertes.length === 0 ? <Empty title={t.supervision.noAlert}><p>{t.supervision.noAlertWhy}</p></Empty> : (
          <ul className="alerts">
            {alertes.map(alerte => (
              <li key={`${alerte.nature} ${alerte.sujet} ${alerte.palier}`} className={alerte.nature.startsWith('DANGER') ? 'note brick' : 'note ochre'}>
                <strong>{word(alerte.nature)}{alerte.palier > 0 && alerte.palier < 100 ? ` · ${alerte.palier} %` : ''}</strong>
                <span>{alerte.destinataire} <span className="code">{alerte.sujet}</span></span>
                <span className="soft small">{t.supervision.since} {moment(alerte.leveeLe)}</span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  )
}

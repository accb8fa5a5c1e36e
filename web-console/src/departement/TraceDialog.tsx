import { useQuery } from '@tanstack/react-query'
import type { Trace } from '../api/projector'
import { useLanguage } from '../i18n/Language'
import { useApi } from '../session/Session'
import { DecisionCard } from '../ui/DecisionCard'
import { Dialog } from '../ui/Dialog'
import { Loaded } from '../ui/Loaded'

/** All that happened to one report, and why: codes and dates only. */
export function TraceDialog({ id, onClose }: { id: string; onClose(): void }) {
  const { t } = useLanguage()
  const api = useApi()
  const trace = useQuery({ queryKey: ['trace', id], queryFn: ({ signal }) => api.json<Trace>(`/v1/signalements/${encodeURIComponent(id)}/trace`, { signal }) })
  return (
    <Dialog title={t.departement.traceTitle(trace.data ? (trace.data.numero ?? trace.data.id.slice(0, 8)) : '…')} onClose={onClose}>
      <Loaded from={trace}>{read => <Told trace={read} />}</Loaded>
      <div><button type="button" className="button" onClick={onClose}>{t.ui.close}</button></div>
    </Dialog>
  )
}

function Told({ trace }: { trace: Trace }) {
  const { t, moment, word } = useLanguage()
  return (
    <>
      <h3>{t.departement.events}</h3>
      <ol className="rail">
        {trace.evenements.map(event => (
          <li key={event.id}>
            <strong>{event.type}</strong> {event.destinataire} {event.detail && <span className="tag">{word(event.detail)}</span>}
            <div className="soft small">{moment(event.instant)}</div>
          </li>
        ))}
      </ol>
      <h3>{t.departement.decisions}</h3>
      {trace.decisions.map(decision => (
        <div className="stack tight" key={`${decision.politique} ${decision.version} ${decision.cause}`}>
          <DecisionCard decision={decision} />
          <details className="fold">
            <summary>{t.decision.rules}</summary>
            <ul className="small">
              {decision.regles.map(rule => (
                <li key={rule.regle}>
                  {rule.libelle} <span className="soft">({rule.source})</span>
                  <div className="soft code">{rule.faits.map(fact => `${fact.critere} = ${fact.valeur}`).join(' ; ')}</div>
                </li>
              ))}
            </ul>
          </details>
        </div>
      ))}
    </>
  )
}

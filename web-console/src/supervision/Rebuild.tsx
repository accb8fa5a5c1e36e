import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SupervisionRead } from '../api/projector'
import { useLanguage } from '../i18n/Language'
import { useApi } from '../session/Session'
import { Dialog } from '../ui/Dialog'
import { Checks } from '../ui/fields'
import { Failure } from '../ui/status'

const PATH = '/v1/reconstruction'
const ANYWAY = 'MALGRE_ECARTS'

export const isRebuilding = ({ reconstruction }: SupervisionRead) => reconstruction !== null && ['EN_COURS', 'VERIFICATION'].includes(reconstruction.etat)

/** The tables filled anew beside those that answer: begun, followed, given up. */
export function Rebuild({ read }: { read: SupervisionRead }) {
  const { t, number, moment } = useLanguage()
  const api = useApi()
  const queries = useQueryClient()
  const [asking, ask] = useState(false)
  const [how, setHow] = useState<string[]>([])
  const refresh = () => queries.invalidateQueries({ queryKey: ['supervision'] })
  const start = useMutation({
    mutationFn: () => api.json(PATH, { method: 'POST', body: { malgreEcarts: how.includes(ANYWAY) } }),
    onSuccess: () => {
      ask(false)
      return refresh()
    },
  })
  const cancel = useMutation({ mutationFn: () => api.json(PATH, { method: 'DELETE' }), onSuccess: refresh })
  const last = read.reconstruction
  const running = isRebuilding(read)
  return (
    <section className="sheet stack" aria-labelledby="reconstruction">
      <h2 id="reconstruction">{t.supervision.rebuild}</h2>
      <p className="soft">{t.supervision.rebuildWhy}</p>
      {last && (
        <p>
          <span className={last.etat === 'ABANDONNEE' ? 'tag ochre' : 'tag pine'}>{t.supervision.rebuildStates[last.etat] ?? last.etat}</span> <span className="soft">{moment(last.debut)} · {number(last.lus)}{running && ` / ${number(last.total)}`} {t.supervision.records}</span>
          {last.motif && <span className="fault"> {last.motif}</span>}
        </p>
      )}
      {last && running && (
        <>
          <progress max={Math.max(1, last.total)} value={last.lus} aria-label={t.supervision.rebuild} />
          <p role="status">{last.etat === 'VERIFICATION' ? t.supervision.checking : last.finPrevue && t.supervision.eta(moment(last.finPrevue))}</p>
        </>
      )}
      {cancel.error && <Failure error={cancel.error} />}
      <div className="row">
        {running
          ? <button type="button" className="button grave" disabled={cancel.isPending} onClick={() => cancel.mutate()}>{t.supervision.giveUp}</button>
          : <button type="button" className="button" onClick={() => ask(true)}>{t.supervision.rebuildStart}</button>}
      </div>
      {asking && (
        <Dialog title={t.supervision.rebuildStart} onClose={() => ask(false)}>
          <p>{t.supervision.rebuildSure}</p>
          <Checks label={t.supervision.differences} value={how} options={[{ code: ANYWAY, libelle: t.supervision.anyway }]} onChange={setHow} />
          {start.error && <Failure error={start.error} />}
          <div className="row">
            <button type="button" className="button main" disabled={start.isPending} onClick={() => start.mutate()}>{t.ui.confirm}</button>
            <button type="button" className="button" onClick={() => ask(false)}>{t.ui.cancel}</button>
          </div>
        </Dialog>
      )}
    </section>
  )
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Trace, Travail } from '../api/projector'
import { useLanguage } from '../i18n/Language'
import { attemptFor, type Attempt } from '../saisie/attempt'
import { useApi, useSession } from '../session/Session'
import { CommuneField } from '../ui/CommuneField'
import { DecisionCard } from '../ui/DecisionCard'
import { Dialog } from '../ui/Dialog'
import { Select, Text } from '../ui/fields'
import { Failure } from '../ui/status'
import { correctionOf, noCorrection } from './correction'

const URGENCES = ['DANGER_IMMEDIAT', 'HAUTE', 'MOYENNE', 'BASSE']
const PERIMETRES = ['MALTRAITANCE', 'RECLAMATION', 'MINEUR_119', 'HORS_PERIMETRE']

/** What a person adds or corrects; the new decision is shown as soon as it is taken. */
export function CorrectionDialog({ travail, onClose }: { travail: Travail; onClose(): void }) {
  const { t, options } = useLanguage()
  const api = useApi()
  const queries = useQueryClient()
  const { person } = useSession()
  const [correction, setCorrection] = useState(noCorrection)
  const [tried, setTried] = useState(false)
  const attempt = useRef<Attempt>(undefined)
  const change = (part: Partial<typeof correction>) => setCorrection(before => ({ ...before, ...part }))
  const sending = useMutation({
    mutationFn: (sent: Attempt) =>
      api.json<{ evenement: string }>(`/api/ingest/v1/signalements/${encodeURIComponent(travail.signalement)}/corrections`, { method: 'POST', body: JSON.parse(sent.body), headers: { 'Idempotency-Key': sent.key } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['travaux'] }),
  })
  const body = correctionOf(correction, travail.lieu)
  const send = () => {
    setTried(true)
    if (Object.keys(body).length === 0) return
    attempt.current = attemptFor(body, attempt.current, () => crypto.randomUUID())
    sending.mutate(attempt.current)
  }
  const keep = { code: '', libelle: t.qualification.keep }
  return (
    <Dialog title={t.qualification.form(travail.numero)} onClose={onClose}>
      {sending.data ? (
        <>
          <p role="status">{t.qualification.done}</p>
          {(person?.ecoutant || person?.admin) && <NewDecision id={travail.signalement} cause={sending.data.evenement} />}
          <div><button type="button" className="button main" onClick={onClose}>{t.ui.close}</button></div>
        </>
      ) : (
        <>
          <CommuneField commune={correction.commune} codePostal="" onChange={({ commune }) => change({ commune })} />
          <div className="row end">
            <Select label={t.qualification.urgence} value={correction.urgence} options={[keep, ...options(URGENCES)]} onChange={urgence => change({ urgence })} />
            <Select label={t.qualification.perimetre} value={correction.perimetre} options={[keep, ...options(PERIMETRES)]} onChange={perimetre => change({ perimetre })} />
          </div>
          <Text long label={`${t.qualification.comment} (${t.ui.optional})`} hint={t.boite.commentHint} value={correction.commentaire} maxLength={20_000} onChange={commentaire => change({ commentaire })} />
          {tried && Object.keys(body).length === 0 && <p className="fault" role="alert">{t.qualification.need}</p>}
          {sending.error && <Failure error={sending.error} />}
          <div className="row">
            <button type="button" className="button main" disabled={sending.isPending} onClick={send}>{t.qualification.send}</button>
            <button type="button" className="button" onClick={onClose}>{t.ui.cancel}</button>
          </div>
        </>
      )}
    </Dialog>
  )
}

/** Asks until the decision that this correction caused is there. */
function NewDecision({ id, cause }: { id: string; cause: string }) {
  const { t } = useLanguage()
  const api = useApi()
  const trace = useQuery({
    queryKey: ['trace', id, cause],
    queryFn: ({ signal }) => api.json<Trace>(`/v1/signalements/${encodeURIComponent(id)}/trace`, { signal }),
    refetchInterval: read => (read.state.data?.decisions.some(decision => decision.cause === cause) ? false : 1_000),
  })
  const decision = trace.data?.decisions.find(taken => taken.cause === cause && taken.mode === 'ACTIVE')
  return decision ? <><h3>{t.qualification.after}</h3><DecisionCard decision={decision} /></> : null
}

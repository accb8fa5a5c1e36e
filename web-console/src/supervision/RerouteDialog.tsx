import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Destinataire } from '../api/projector'
import type { Rebut } from '../api/supervision'
import { useLanguage } from '../i18n/Language'
import { useApi } from '../session/Session'
import { Dialog } from '../ui/Dialog'
import { Radios, Select, Text } from '../ui/fields'
import { Failure } from '../ui/status'

const MOTIFS = ['INCOMPETENCE_TERRITORIALE', 'INCOMPETENCE_MATERIELLE', 'DOUBLON', 'ERREUR', 'AUTRE']

/** Has the reports of dead letters decided anew, without whoever could not be reached: an event each, in the person's name. */
export function RerouteDialog({ rebuts, onClose, onDone }: { rebuts: readonly Rebut[]; onClose(): void; onDone(): void }) {
  const { t, options } = useLanguage()
  const api = useApi()
  const [motif, setMotif] = useState('')
  const [propose, setPropose] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const annuaire = useQuery({ queryKey: ['destinataires', ''], queryFn: ({ signal }) => api.json<{ destinataires: Destinataire[] }>('/v1/destinataires', { signal }) })
  const known = annuaire.data?.destinataires.map(({ id, nom }) => ({ code: id, libelle: `${nom} (${id})` })) ?? []
  const sending = useMutation({
    mutationFn: async () => {
      for (const rebut of rebuts) await api.json(`/api/ingest/v1/signalements/${encodeURIComponent(rebut.signalement)}/reorientations`, rerouting(rebut, { motif, propose, reason }))
    },
    onSuccess: onDone,
  })
  const complete = motif !== '' && reason.trim() !== ''
  const send = () => {
    setTried(true)
    if (complete) sending.mutate()
  }
  return (
    <Dialog title={t.supervision.reroute} onClose={onClose}>
      <p>{t.supervision.rerouteSure(rebuts.length)}</p>
      <ul className="plain">{rebuts.map(rebut => <li key={rebut.ordre}>{rebut.destinataire} <span className="soft code small">{rebut.signalement}</span></li>)}</ul>
      <Radios label={t.boite.motif} value={motif} options={options(MOTIFS)} onChange={setMotif} fault={tried && !motif ? t.boite.need : undefined} />
      <Select label={t.boite.propose} hint={t.boite.proposeHint} value={propose} options={[{ code: '', libelle: t.supervision.whoeverTriage }, ...known]} onChange={setPropose} />
      <Text long label={t.supervision.reason} hint={t.boite.commentHint} value={reason} maxLength={20_000} onChange={setReason} fault={tried && !reason.trim() ? t.boite.need : undefined} />
      {sending.error && <Failure error={sending.error} />}
      <div className="row">
        <button type="button" className="button main" disabled={sending.isPending} onClick={send}>{t.supervision.reroute}</button>
        <button type="button" className="button" onClick={onClose}>{t.ui.cancel}</button>
      </div>
    </Dialog>
  )
}

/** The same key as the command line's: asked twice, it happens once. */
export function rerouting(rebut: Rebut, { motif, propose, reason }: { motif: string; propose: string; reason: string }) {
  return {
    method: 'POST' as const,
    headers: { 'Idempotency-Key': `rebut/${rebut.ordre}` },
    body: { refusePar: rebut.destinataire, motif, ...(propose && { propose }), commentaire: reason.trim() },
  }
}

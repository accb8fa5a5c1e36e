import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { query } from '../api/client'
import type { Destinataire, Travail } from '../api/projector'
import { useLanguage } from '../i18n/Language'
import { attemptFor, type Attempt } from '../saisie/attempt'
import { useApi } from '../session/Session'
import { Radios, Select, Text } from '../ui/fields'
import { Failure } from '../ui/status'
import { choicesFor } from './choice'

const MOTIFS_ECART = ['ERREUR', 'DOUBLON', 'AUTRE']

/** A person confirms a proposed court and chooses which, or declines; or says who takes over what was refused. */
export function ArbitrageForm({ travail, onDone }: { travail: Travail; onDone?: () => void }) {
  const { t, options } = useLanguage()
  const api = useApi()
  const queries = useQueryClient()
  const isCourt = travail.nature === 'A_CONFIRMER'
  const annuaire = useQuery({
    queryKey: ['destinataires', isCourt ? 'tous' : travail.departement],
    queryFn: ({ signal }) => api.json<{ destinataires: Destinataire[] }>(`/v1/destinataires${isCourt ? '' : query({ departement: travail.departement ?? undefined })}`, { signal }),
  })
  const proposed = travail.destinataire ?? ''
  const [choisi, choose] = useState(isCourt ? proposed : '')
  const [motif, setMotif] = useState('')
  const [commentaire, setCommentaire] = useState('')
  const [tried, setTried] = useState<'confirmations' | 'ecarts'>()
  const attempt = useRef<Attempt>(undefined)
  const sending = useMutation({
    mutationFn: ({ to, attempt: { key, body } }: { to: string; attempt: Attempt }) =>
      api.json(`/api/ingest/v1/signalements/${encodeURIComponent(travail.signalement)}/${to}`, { method: 'POST', body: JSON.parse(body), headers: { 'Idempotency-Key': key } }),
    onSuccess: () => {
      onDone?.()
      return queries.invalidateQueries({ queryKey: ['travaux'] })
    },
  })
  const send = (to: 'confirmations' | 'ecarts', isWhole: boolean, body: Record<string, string>) => {
    setTried(to)
    if (!isWhole) return
    const said = commentaire.trim()
    attempt.current = attemptFor({ to, ...body, ...(said && { commentaire: said }) }, attempt.current, () => crypto.randomUUID())
    const { to: _, ...whole } = JSON.parse(attempt.current.body) as Record<string, string>
    sending.mutate({ to, attempt: { key: attempt.current.key, body: JSON.stringify(whole) } })
  }
  if (sending.isSuccess) return <p role="status">{t.boite.parquetDone}</p>
  const choices = choicesFor(travail, annuaire.data?.destinataires ?? []).map(({ id, nom }) => ({ code: id, libelle: `${nom} (${id})` }))
  return (
    <div className="stack">
      <p>{isCourt ? t.boite.parquetText(proposed) : t.qualification.refusedText(proposed)}</p>
      {annuaire.error && <Failure error={annuaire.error} retry={() => void annuaire.refetch()} />}
      <Select label={isCourt ? t.boite.parquetChoice : t.qualification.takesOver} hint={isCourt ? t.boite.parquetChoiceHint : undefined} value={choisi}
        options={[{ code: '', libelle: '–' }, ...choices]} onChange={choose} fault={tried === 'confirmations' && !choisi ? t.qualification.needChoice : undefined} />
      <Text long label={`${t.boite.comment} (${t.ui.optional})`} hint={t.boite.commentHint} value={commentaire} maxLength={20_000} onChange={setCommentaire} />
      <div><button type="button" className="button main" disabled={sending.isPending} onClick={() => send('confirmations', choisi !== '', { propose: proposed, choisi })}>{isCourt ? t.boite.parquetConfirm : t.qualification.handOver}</button></div>
      {isCourt && (
        <>
          <Radios label={t.boite.parquetReason} value={motif} options={options(MOTIFS_ECART)} onChange={setMotif} fault={tried === 'ecarts' && !motif ? t.boite.need : undefined} />
          <div><button type="button" className="button grave" disabled={sending.isPending} onClick={() => send('ecarts', motif !== '', { destinataire: proposed, motif })}>{t.boite.parquetDecline}</button></div>
        </>
      )}
      {sending.error && <Failure error={sending.error} />}
    </div>
  )
}

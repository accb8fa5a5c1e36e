import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Dossier, Rapprochement } from '../api/boite'
import { query } from '../api/client'
import { useLanguage } from '../i18n/Language'
import { useApi } from '../session/Session'
import { Text } from '../ui/fields'
import { Failure } from '../ui/status'
import { mayAnswer } from './sameFacts'
import { useEquipe } from './useEquipe'

/** Cases of this inbox that people think are about the same facts: one proposes, another one answers, nothing is merged. */
export function SameFacts({ read, path, suffix }: { read: Dossier; path: string; suffix: string }) {
  const { t } = useLanguage()
  const api = useApi()
  const queries = useQueryClient()
  const [avec, setAvec] = useState('')
  const [tried, setTried] = useState(false)
  const sending = useMutation({
    mutationFn: ({ to, body }: { to: string; body: unknown }) => api.json(`${path}/rapprochements${to}${suffix}`, { method: 'POST', body }),
    onSuccess: () => {
      setAvec('')
      setTried(false)
      return queries.invalidateQueries({ queryKey: ['boite'] })
    },
  })
  const propose = () => {
    setTried(true)
    if (avec.trim()) sending.mutate({ to: '', body: { avec: avec.trim() } })
  }
  const answer = (pair: Rapprochement, confirme: boolean) => sending.mutate({ to: `/${encodeURIComponent(pair.signalement)}/decision`, body: { confirme } })
  return (
    <section className="sheet stack" aria-labelledby="rapprochements">
      <h2 id="rapprochements">{t.boite.same}</h2>
      <p className="soft">{t.boite.sameWhy}</p>
      {read.rapprochements.length > 0 && (
        <ul className="plain">
          {read.rapprochements.map(pair => <Pair key={pair.signalement} pair={pair} destinataire={read.dossier.destinataire} busy={sending.isPending} onAnswer={confirme => answer(pair, confirme)} />)}
        </ul>
      )}
      {read.dossier.gestes.includes('RAPPROCHEMENT') && (
        <div className="row end">
          <Text slim label={t.boite.sameWith} hint={t.boite.sameWithHint} value={avec} maxLength={60} onChange={setAvec} fault={tried && !avec.trim() ? t.boite.sameNeed : undefined} />
          <button type="button" className="button" disabled={sending.isPending} onClick={propose}>{t.boite.samePropose}</button>
        </div>
      )}
      <p role="status" className="soft">{sending.isSuccess && t.boite.sameDone}</p>
      {sending.error && <Failure error={sending.error} />}
    </section>
  )
}

interface PairProps {
  pair: Rapprochement
  destinataire: string
  busy: boolean
  onAnswer(confirme: boolean): void
}

function Pair({ pair, destinataire, busy, onAnswer }: PairProps) {
  const { t, word, moment } = useLanguage()
  const moi = useEquipe().data?.moi
  return (
    <li className="stack tight">
      <span>
        <Link className="code" to={`/boite/${pair.signalement}${query({ destinataire })}`}>{pair.numero}</Link> <span className={pair.statut === 'CONFIRME' ? 'tag pine' : 'tag'}>{word(pair.statut)}</span>{' '}
        <span className="soft small">{t.boite.sameBy(pair.proposePar, moment(pair.proposeLe))}{pair.tranchePar && ` · ${t.boite.sameAnswered(pair.tranchePar)}`}</span>
      </span>
      {pair.statut === 'PROPOSE' && (mayAnswer(pair, moi)
        ? (
          <span className="row">
            <button type="button" className="button small" disabled={busy} onClick={() => onAnswer(true)}>{t.boite.sameConfirm}<span className="hidden"> {pair.numero}</span></button>
            <button type="button" className="button small" disabled={busy} onClick={() => onAnswer(false)}>{t.boite.sameDecline}<span className="hidden"> {pair.numero}</span></button>
          </span>
        )
        : <span className="soft small">{t.boite.sameAnother}</span>)}
    </li>
  )
}

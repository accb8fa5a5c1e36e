import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Geste, Resume } from '../api/boite'
import { useLanguage } from '../i18n/Language'
import { useApi } from '../session/Session'
import { Failure } from '../ui/status'
import { Assign } from './Assign'
import { GesteDialog } from './GesteDialog'
import { MailDialog } from './MailDialog'

/** Those with a button of their own here; to give a case and to compare it with another one have their own place. */
export type Asked = Exclude<Geste, 'AFFECTATION' | 'RAPPROCHEMENT' | 'RAPPROCHEMENT_TRANCHE'>

const PATHS: Record<Asked, string> = {
  ACCUSE: 'accuse', PRISE_EN_CHARGE: 'prise-en-charge', REFUS: 'refus', ECHANGE: 'echanges', ACCUSE_ENVOYE: 'accuse-envoye', CLOTURE: 'cloture', REOUVERTURE: 'reouverture',
}
const NEEDS_WORDS: readonly Asked[] = ['REFUS', 'ECHANGE', 'ACCUSE_ENVOYE', 'CLOTURE', 'REOUVERTURE']
const isAsked = (geste: Geste): geste is Asked => geste in PATHS

interface ActionsProps {
  dossier: Resume
  path: string
  suffix: string
  departement: string | undefined
}

/** What the state of the case allows, and nothing else. */
export function Actions({ dossier, path, suffix, departement }: ActionsProps) {
  const { t, word } = useLanguage()
  const api = useApi()
  const queries = useQueryClient()
  const [asking, ask] = useState<Asked>()
  const [mailing, setMailing] = useState(false)
  const names: Record<Asked, string> = {
    ACCUSE: t.boite.accuse, PRISE_EN_CHARGE: t.boite.take, REFUS: t.boite.refuse, ECHANGE: t.boite.exchange, ACCUSE_ENVOYE: t.boite.told, CLOTURE: t.boite.close, REOUVERTURE: t.boite.reopen,
  }
  const answering = useMutation({
    mutationFn: ({ geste, to, body }: { geste: Asked; to?: string; body: unknown }) => api.json(`${path}/${to ?? PATHS[geste]}${suffix}`, { method: 'POST', body }),
    onSuccess: () => {
      ask(undefined)
      setMailing(false)
      return queries.invalidateQueries({ queryKey: ['boite'] })
    },
  })
  const start = (geste: Asked) => (NEEDS_WORDS.includes(geste) ? ask(geste) : answering.mutate({ geste, body: {} }))
  return (
    <section className="sheet stack" aria-labelledby="repondre">
      <h2 id="repondre">{t.boite.actions}</h2>
      <div className="row">
        {dossier.gestes.filter(isAsked).map((geste, index) => (
          <button key={geste} type="button" disabled={answering.isPending} className={index === 0 ? 'button main' : geste === 'REFUS' ? 'button grave' : 'button'} onClick={() => start(geste)}>
            {names[geste]}
          </button>
        ))}
        {dossier.gestes.includes('ACCUSE_ENVOYE') && !dossier.echeances?.accuseLe && <button type="button" className="button" onClick={() => setMailing(true)}>{t.boite.mail}</button>}
        <button type="button" className="button" onClick={() => print()}>{t.boite.printReceipt}</button>
      </div>
      <p role="status" className="soft">{answering.isSuccess && t.boite.done(word(answering.variables.geste))}</p>
      {answering.error && !asking && !mailing && <Failure error={answering.error} />}
      <Assign key={dossier.affecteA} dossier={dossier} path={path} suffix={suffix} />
      {mailing && <MailDialog busy={answering.isPending} error={answering.error} onClose={() => { setMailing(false); answering.reset() }} onSend={body => answering.mutate({ geste: 'ACCUSE_ENVOYE', to: 'accuse-courriel', body })} />}
      {asking && (
        <GesteDialog geste={asking} title={names[asking]} departement={departement} busy={answering.isPending} error={answering.error}
          isAlma={dossier.destinataire.startsWith('ALMA')} onClose={() => { ask(undefined); answering.reset() }} onSend={body => answering.mutate({ geste: asking, body })} />
      )}
    </section>
  )
}

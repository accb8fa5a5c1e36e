import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Geste, Resume } from '../api/boite'
import { useLanguage } from '../i18n/Language'
import { useApi } from '../session/Session'
import { Failure } from '../ui/status'
import { GesteDialog } from './GesteDialog'

const PATHS: Record<Geste, string> = {
  ACCUSE: 'accuse', PRISE_EN_CHARGE: 'prise-en-charge', REFUS: 'refus', ECHANGE: 'echanges', CLOTURE: 'cloture', REOUVERTURE: 'reouverture',
}
const NEEDS_WORDS: readonly Geste[] = ['REFUS', 'ECHANGE', 'CLOTURE', 'REOUVERTURE']

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
  const [asking, ask] = useState<Geste>()
  const names: Record<Geste, string> = {
    ACCUSE: t.boite.accuse, PRISE_EN_CHARGE: t.boite.take, REFUS: t.boite.refuse, ECHANGE: t.boite.exchange, CLOTURE: t.boite.close, REOUVERTURE: t.boite.reopen,
  }
  const answering = useMutation({
    mutationFn: ({ geste, body }: { geste: Geste; body: unknown }) => api.json(`${path}/${PATHS[geste]}${suffix}`, { method: 'POST', body }),
    onSuccess: () => {
      ask(undefined)
      return queries.invalidateQueries({ queryKey: ['boite'] })
    },
  })
  const start = (geste: Geste) => (NEEDS_WORDS.includes(geste) ? ask(geste) : answering.mutate({ geste, body: {} }))
  return (
    <section className="sheet stack" aria-labelledby="repondre">
      <h2 id="repondre">{t.boite.actions}</h2>
      <div className="row">
        {dossier.gestes.filter(geste => geste in PATHS).map((geste, index) => (
          <button key={geste} type="button" disabled={answering.isPending} className={index === 0 ? 'button main' : geste === 'REFUS' ? 'button grave' : 'button'} onClick={() => start(geste)}>
            {names[geste]}
          </button>
        ))}
        <button type="button" className="button" onClick={() => print()}>{t.boite.printReceipt}</button>
      </div>
      <p role="status" className="soft">{answering.isSuccess && t.boite.done(word(answering.variables.geste))}</p>
      {answering.error && !asking && <Failure error={answering.error} />}
      {asking && (
        <GesteDialog geste={asking} title={names[asking]} departement={departement} busy={answering.isPending} error={answering.error}
          isAlma={dossier.destinataire.startsWith('ALMA')} onClose={() => { ask(undefined); answering.reset() }} onSend={body => answering.mutate({ geste: asking, body })} />
      )}
    </section>
  )
}

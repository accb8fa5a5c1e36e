import { useMutation } from '@tanstack/react-query'
import type { Decision } from '../api/projector'
import { useLanguage } from '../i18n/Language'
import { useApi } from '../session/Session'
import { DecisionCard } from '../ui/DecisionCard'
import { Failure } from '../ui/status'
import { reportOf, type Draft } from './draft'

/** What the policies would decide now, from the codes alone: neither identities nor account leave the form. */
export function Preview({ draft, ready }: { draft: Draft; ready: boolean }) {
  const { t } = useLanguage()
  const api = useApi()
  const asking = useMutation({
    mutationFn: (report: unknown) => api.json<{ decisions: Decision[] }>('/v1/apercu', { method: 'POST', body: report }),
  })
  const active = asking.data?.decisions.filter(decision => decision.mode === 'ACTIVE') ?? []
  return (
    <div className="stack">
      <div><button type="button" className="button" disabled={!ready || asking.isPending} onClick={() => asking.mutate(codesOf(draft))}>{t.saisie.preview}</button></div>
      {asking.error && <Failure error={asking.error} />}
      {active.length > 0 && (
        <section className="stack" aria-live="polite" aria-label={t.saisie.previewTitle}>
          <p className="soft">{t.saisie.previewText}</p>
          {active.map(decision => <DecisionCard key={decision.politique} decision={decision} />)}
        </section>
      )}
    </div>
  )
}

const codesOf = (draft: Draft) => {
  const nobody = { nom: '', prenom: '', telephone: '', courriel: '' }
  return reportOf({ ...draft, recit: '', adresse: '', finess: '', debut: '', victime: nobody, author: nobody, declarant: nobody })
}

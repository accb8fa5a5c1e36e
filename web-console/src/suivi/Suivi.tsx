import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Problem } from '../api/client'
import type { SuiviRead } from '../api/projector'
import { useLanguage } from '../i18n/Language'
import { useApi } from '../session/Session'
import { Text } from '../ui/fields'
import { Empty, Failure } from '../ui/status'
import { useTitle } from '../ui/useTitle'
import { AddForm } from './AddForm'
import { reached, STEPS } from './steps'

/** Where a report stands, for whoever holds its code. The code stays in this page, never in an address. */
export default function Suivi() {
  const { t } = useLanguage()
  const api = useApi()
  const [code, setCode] = useState('')
  useTitle(t.suivi.title)
  const asking = useMutation({
    mutationFn: (asked: string) => api.json<SuiviRead>('/v1/suivi', { headers: { 'X-Code-Suivi': asked } }),
    gcTime: 0,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (code.trim()) asking.mutate(code.trim())
  }
  const another = () => {
    asking.reset()
    setCode('')
  }
  const unknown = asking.error instanceof Problem && (asking.error.status === 404 || asking.error.status === 400)
  return (
    <>
      <header>
        <h1>{t.suivi.title}</h1>
        <p className="soft">{t.suivi.intro}</p>
      </header>
      {!asking.data && (
        <form className="stack" onSubmit={submit}>
          <Text label={t.suivi.code} hint={t.suivi.codeHint} value={code} onChange={setCode} autoComplete="off" maxLength={40} required />
          <div><button className="button main" disabled={asking.isPending}>{t.suivi.ask}</button></div>
          {unknown && <div role="alert"><Empty title={t.suivi.notFound}><p>{t.suivi.notFoundNext}</p></Empty></div>}
          {asking.error && !unknown && <Failure error={asking.error} />}
          <p className="soft small">{t.suivi.private}</p>
        </form>
      )}
      {asking.data && <Standing suivi={asking.data} onAnother={another} />}
      {asking.data && <AddForm signalement={asking.data.signalement} code={asking.variables} />}
    </>
  )
}

function Standing({ suivi, onAnother }: { suivi: SuiviRead; onAnother(): void }) {
  const { t, day } = useLanguage()
  const at = reached(suivi.statut)
  return (
    <section className="sheet stack" aria-live="polite">
      <p className="lead">{suivi.message}</p>
      {suivi.delais?.map((delai) => <p key={delai}>{delai}</p>)}
      <ol className="line">
        {STEPS.map((step, index) => (
          <li key={step} className={index < at ? 'passed' : index === at ? 'here' : ''} aria-current={index === at ? 'step' : undefined}>
            {t.suivi.steps[step]}
            {index === at && <span className="hidden"> ({t.suivi.now})</span>}
          </li>
        ))}
      </ol>
      <dl className="facts">
        <dt>{t.suivi.numero}</dt>
        <dd className="code">{suivi.numero}</dd>
        <dt>{t.suivi.received}</dt>
        <dd>{day(suivi.recuLe)}</dd>
      </dl>
      <div className="row screen-only">
        <button type="button" className="button" onClick={onAnother}>{t.suivi.another}</button>
        <button type="button" className="button" onClick={() => print()}>{t.ui.print}</button>
      </div>
    </section>
  )
}

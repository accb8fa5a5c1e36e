import { useMutation } from '@tanstack/react-query'
import { useRef, useState, type FormEvent } from 'react'
import { useLanguage } from '../i18n/Language'
import { useApi } from '../session/Session'
import { Failure } from '../ui/status'
import { useTitle } from '../ui/useTitle'
import { attemptFor, type Attempt } from './attempt'
import { missingIn, reportOf } from './draft'
import { Emergency } from './Emergency'
import { FactsPart } from './FactsPart'
import { PeopleParts } from './PeopleParts'
import { PlacePart } from './PlacePart'
import { Preview } from './Preview'
import { Receipt, type Recu } from './Receipt'
import { useDraft } from './useDraft'

/** The intake form of a listener. */
export default function Saisie() {
  const { t } = useLanguage()
  const api = useApi()
  const { draft, change, erase } = useDraft()
  const [tried, setTried] = useState(false)
  const attempt = useRef<Attempt>(undefined)
  const faults = useRef<HTMLDivElement>(null)
  useTitle(t.saisie.title)
  const sending = useMutation({
    mutationFn: (sent: Attempt) =>
      api.json<Recu>('/api/ingest/v1/signalements', { method: 'POST', body: JSON.parse(sent.body), headers: { 'Idempotency-Key': sent.key } }),
    onSuccess: () => {
      erase()
      attempt.current = undefined
      setTried(false)
    },
  })
  const missing = missingIn(draft)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (missing.length > 0) {
      requestAnimationFrame(() => faults.current?.focus())
      return
    }
    attempt.current = attemptFor(reportOf(draft), attempt.current, () => crypto.randomUUID())
    sending.mutate(attempt.current)
  }
  if (sending.data) return <Receipt recu={sending.data} onAnother={sending.reset} />
  const fault = (name: (typeof missing)[number]) => (tried && missing.includes(name) ? t.saisie.missing[name] : undefined)
  const part = { draft, change, fault }
  return (
    <>
      <header>
        <h1>{t.saisie.title}</h1>
        <p className="soft">{t.saisie.intro}</p>
      </header>
      <form className="stack" onSubmit={submit} noValidate>
        <Emergency {...part} />
        <PlacePart {...part} />
        <FactsPart {...part} />
        <PeopleParts {...part} />
        <div className="part">
          <div ref={faults} tabIndex={-1}>
            {tried && missing.length > 0 && (
              <div className="note brick" role="alert">
                <strong>{t.saisie.faultsTitle}</strong>
                <ul>{missing.map(name => <li key={name}>{t.saisie.missing[name]}</li>)}</ul>
              </div>
            )}
          </div>
          {sending.error && <><Failure error={sending.error} /><p className="soft">{t.saisie.resend}</p></>}
          <Preview draft={draft} ready={missing.length === 0} />
          <div className="row">
            <button className="button main" disabled={sending.isPending}>{sending.isPending ? t.saisie.sending : t.saisie.send}</button>
            <button type="button" className="button" onClick={erase}>{t.saisie.erase}</button>
            <span className="soft small">{t.saisie.draft}</span>
          </div>
        </div>
      </form>
    </>
  )
}

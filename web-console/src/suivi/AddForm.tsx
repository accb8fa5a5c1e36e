import { useMutation } from '@tanstack/react-query'
import { useRef, useState, type FormEvent } from 'react'
import { useLanguage } from '../i18n/Language'
import { attemptFor, type Attempt } from '../saisie/attempt'
import { useApi } from '../session/Session'
import { Text } from '../ui/fields'
import { Failure } from '../ui/status'
import { additionOf, nothingToAdd } from './addition'

/** More about one's report, by its code. What was typed stays until the door has it: a retry after a lost network is the same one. */
export function AddForm({ signalement, code }: { signalement: string; code: string }) {
  const { t } = useLanguage()
  const api = useApi()
  const [typed, setTyped] = useState(nothingToAdd)
  const [tried, setTried] = useState(false)
  const attempt = useRef<Attempt>(undefined)
  const change = (part: Partial<typeof typed>) => setTyped(before => ({ ...before, ...part }))
  const sending = useMutation({
    mutationFn: ({ key, body }: Attempt) =>
      api.json(`/api/ingest/v1/suivi/${encodeURIComponent(signalement)}/complements`, { method: 'POST', body: JSON.parse(body), headers: { 'X-Code-Suivi': code, 'Idempotency-Key': key } }),
    onSuccess: () => {
      setTyped(nothingToAdd)
      setTried(false)
      attempt.current = undefined
    },
    gcTime: 0,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const body = additionOf(typed)
    if (!body) return
    attempt.current = attemptFor(body, attempt.current, () => crypto.randomUUID())
    sending.mutate(attempt.current)
  }
  return (
    <form className="sheet stack screen-only" onSubmit={submit} noValidate aria-labelledby="ajouter">
      <h2 id="ajouter">{t.suivi.add}</h2>
      <p className="note brick">{t.suivi.addUrgent}</p>
      <Text long label={t.suivi.addText} hint={t.suivi.addHint} value={typed.texte} maxLength={20_000} required onChange={texte => change({ texte })} fault={tried && !additionOf(typed) ? t.suivi.addNeed : undefined} />
      <p className="soft">{t.suivi.addContact}</p>
      <div className="row end">
        <Text slim type="tel" label={`${t.suivi.addPhone} (${t.ui.optional})`} value={typed.telephone} maxLength={200} autoComplete="tel" onChange={telephone => change({ telephone })} />
        <Text slim type="email" label={`${t.suivi.addMail} (${t.ui.optional})`} value={typed.courriel} maxLength={200} autoComplete="email" onChange={courriel => change({ courriel })} />
      </div>
      <div><button className="button main" disabled={sending.isPending}>{t.suivi.addSend}</button></div>
      <p role="status">{sending.isSuccess && t.suivi.added}</p>
      {sending.error && <><Failure error={sending.error} /><p className="soft">{t.suivi.addKept}</p></>}
    </form>
  )
}

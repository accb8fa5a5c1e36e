import { useMutation, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useId, useState, type ChangeEvent } from 'react'
import type { Rejeu } from '../api/replay'
import { useLanguage } from '../i18n/Language'
import { useApi } from '../session/Session'
import { Select, Text, Words } from '../ui/fields'
import { Failure, Waiting } from '../ui/status'

const Tables = lazy(() => import('./Tables'))

interface Draft {
  nom: string
  dmn: string
}

/** Which policies to compare over what: published ones, and a draft that nobody has published. */
export function Ask({ politiques, onAsked }: { politiques: readonly string[]; onAsked(id: string): void }) {
  const { t } = useLanguage()
  const api = useApi()
  const queries = useQueryClient()
  const id = useId()
  const [reference, setReference] = useState(politiques[0] ?? '')
  const [variante, setVariante] = useState(politiques[1] ?? '')
  const [territoire, setTerritoire] = useState('national')
  const [draft, setDraft] = useState<Draft>()
  const [editing, edit] = useState(false)
  const asking = useMutation({
    mutationFn: () => api.json<Rejeu>('/api/replay/v1/rejeux', { method: 'POST', body: { reference, territoire, variantes: [...(variante ? [variante] : []), ...(draft ? [draft] : [])] } }),
    onSuccess: rejeu => {
      onAsked(rejeu.id)
      return queries.invalidateQueries({ queryKey: ['rejeux'] })
    },
  })
  const load = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    if (file) setDraft({ nom: file.name.replace(/\.dmn$/, '').replaceAll(/[^\p{L}\d .-]/gu, '-').slice(0, 60), dmn: await file.text() })
  }
  const options = politiques.map(code => ({ code, libelle: code }))
  return (
    <section className="sheet stack" aria-label={t.atelier.replay}>
      <div className="row end">
        <Select label={t.atelier.reference} value={reference} options={options} onChange={setReference} />
        <Select label={t.atelier.variant} value={variante} options={[{ code: '', libelle: '–' }, ...options]} onChange={setVariante} />
        <Text slim label={t.atelier.territory} hint={t.atelier.territoryHint} value={territoire} onChange={setTerritoire} />
      </div>
      <div className="field">
        <label htmlFor={id}>{t.atelier.draft}</label>
        <Words id={id} hint={t.atelier.draftHint} />
        <input id={id} type="file" accept=".dmn,.xml" aria-describedby={`${id}-hint`} onChange={event => void load(event)} />
      </div>
      {draft && !editing && <div><button type="button" className="button" onClick={() => edit(true)}>{t.atelier.edit}</button></div>}
      {draft && editing && <Suspense fallback={<Waiting />}><Tables dmn={draft.dmn} onChange={dmn => setDraft({ ...draft, dmn })} /></Suspense>}
      {asking.error && <Failure error={asking.error} />}
      <div><button type="button" className="button main" disabled={asking.isPending || (!variante && !draft)} onClick={() => asking.mutate()}>{t.atelier.replay}</button></div>
    </section>
  )
}

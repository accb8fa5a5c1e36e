import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState, type ChangeEvent } from 'react'
import { ADMINISTRATION, type Politique } from '../api/administration'
import type { Rejeu } from '../api/replay'
import { useLanguage } from '../i18n/Language'
import { useApi } from '../session/Session'
import { Select, Text, Words } from '../ui/fields'
import { Failure } from '../ui/status'
import { nameOf, type Draft } from './draft'

interface AskProps {
  politiques: readonly Politique[]
  draft: Draft | undefined
  onDraft(draft: Draft): void
  onAsked(id: string): void
}

/** Where a draft begins, and which policies to compare over what. */
export function Ask({ politiques, draft, onDraft, onAsked }: AskProps) {
  const { t } = useLanguage()
  const api = useApi()
  const queries = useQueryClient()
  const names = politiques.filter(({ statut }) => statut === 'OMBRE' || statut === 'REMPLACEE').map(({ politique }) => politique)
  const [reference, setReference] = useState(names[0] ?? '')
  const [variante, setVariante] = useState(names.at(-1) ?? '')
  const [territoire, setTerritoire] = useState('national')
  const [period, setPeriod] = useState({ du: '', au: '' })
  const copying = useMutation({
    mutationFn: (politique: string) => api.text(`${ADMINISTRATION}/politiques/${encodeURIComponent(politique)}/dmn`, { headers: { Accept: 'application/xml' } }),
    onSuccess: (dmn, politique) => onDraft({ nom: nameOf(politique.replace(/@.*/, '')), dmn }),
  })
  const asking = useMutation({
    mutationFn: () => api.json<Rejeu>('/api/replay/v1/rejeux', { method: 'POST', body: { reference, territoire, ...dated(period), variantes: [draft ?? variante] } }),
    onSuccess: rejeu => {
      onAsked(rejeu.id)
      return queries.invalidateQueries({ queryKey: ['rejeux'] })
    },
  })
  const options = names.map(code => ({ code, libelle: code }))
  return (
    <section className="sheet stack" aria-labelledby="rejouer">
      <h2 id="rejouer">{t.atelier.compare}</h2>
      <div className="row end">
        <Select slim label={t.atelier.reference} value={reference} options={options} onChange={setReference} />
        {draft ? <p className="soft">→ {t.atelier.variantTitle(draft.nom)}</p> : <Select slim label={t.atelier.variant} value={variante} options={options} onChange={setVariante} />}
        {!draft && <button type="button" className="button" disabled={copying.isPending || !variante} onClick={() => copying.mutate(variante)}>{t.atelier.edit}</button>}
      </div>
      {!draft && <FileField onDraft={onDraft} />}
      <div className="row end">
        <Text slim label={t.atelier.territory} hint={t.atelier.territoryHint} value={territoire} onChange={setTerritoire} />
        <Text slim type="date" label={t.ui.from} value={period.du} onChange={du => setPeriod({ ...period, du })} />
        <Text slim type="date" label={t.ui.to} value={period.au} onChange={au => setPeriod({ ...period, au })} />
      </div>
      {copying.error && <Failure error={copying.error} />}
      {asking.error && <Failure error={asking.error} />}
      <div><button type="button" className="button main" disabled={asking.isPending || (!variante && !draft)} onClick={() => asking.mutate()}>{t.atelier.replay}</button></div>
    </section>
  )
}

const dated = (period: Record<string, string>) => Object.fromEntries(Object.entries(period).filter(([, day]) => day !== ''))

function FileField({ onDraft }: { onDraft(draft: Draft): void }) {
  const { t } = useLanguage()
  const id = useId()
  const load = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    if (file) onDraft({ nom: nameOf(file.name), dmn: await file.text() })
  }
  return (
    <div className="field">
      <label htmlFor={id}>{t.atelier.draft}</label>
      <Words id={id} hint={t.atelier.draftHint} />
      <input id={id} type="file" accept=".dmn,.xml" aria-describedby={`${id}-hint`} onChange={event => void load(event)} />
    </div>
  )
}

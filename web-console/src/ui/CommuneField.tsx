import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useId, useState, type KeyboardEvent } from 'react'
import { query } from '../api/client'
import type { Commune } from '../api/projector'
import { useLanguage } from '../i18n/Language'
import { useApi } from '../session/Session'
import { described, Words } from './fields'
import { Failure } from './status'

interface CommuneFieldProps {
  commune: Commune | null
  codePostal: string
  fault?: string | undefined
  onChange(place: { commune: Commune | null; codePostal: string }): void
}

const authorities = (communes: readonly Commune[]) => new Set(communes.map(({ collectivite, region }) => `${collectivite} ${region}`)).size

/** A commune by name or postal code (WAI-ARIA combobox). A shared postal code says so, and may be kept as it is. */
export function CommuneField({ commune, codePostal, fault, onChange }: CommuneFieldProps) {
  const { t } = useLanguage()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(-1)
  const found = useCommunes(typed)
  const communes = found.data ?? []
  const choose = (chosen: Commune) => {
    onChange({ commune: chosen, codePostal: '' })
    setTyped('')
    setActive(-1)
  }
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && communes.length > 0) setActive((active + step + communes.length) % communes.length)
    const chosen = communes[active]
    if (event.key === 'Enter' && chosen) choose(chosen)
    if (event.key === 'Escape') setTyped('')
    if (step || event.key === 'Enter') event.preventDefault()
  }
  const kept = commune ? `${commune.nom} (${commune.departement})` : codePostal
  if (kept) {
    return (
      <div className="field">
        <span className="label">{t.saisie.commune}</span>
        <div className="row" role="status">
          <span>{t.saisie.communeChosen(kept)}</span>
          <button type="button" className="button small" onClick={() => onChange({ commune: null, codePostal: '' })}>{t.saisie.change}</button>
        </div>
      </div>
    )
  }
  const isPostal = /^\d{5}$/.test(typed)
  const isShared = isPostal && authorities(communes) > 1
  return (
    <div className="field">
      <label htmlFor={id}>{t.saisie.commune}</label>
      <Words id={id} hint={t.saisie.communeHint} fault={fault} />
      <input
        id={id} value={typed} autoComplete="off" role="combobox" aria-expanded={communes.length > 0} aria-controls={`${id}-list`} aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined} {...described(id, { label: '', hint: t.saisie.communeHint, fault })}
        onChange={event => { setTyped(event.target.value); setActive(-1) }} onKeyDown={onKey}
      />
      {found.error && <Failure error={found.error} retry={() => void found.refetch()} />}
      <span className="hint" role="status">{typed.length > 1 && found.data && (communes.length > 0 ? t.saisie.communeCount(communes.length) : t.saisie.communeNone)}</span>
      {isShared && <p className="note ochre">{t.saisie.communeAmbiguous}</p>}
      {communes.length > 0 && (
        <ul className="suggestions" role="listbox" id={`${id}-list`} aria-label={t.saisie.commune}>
          {communes.map((option, index) => (
            <li key={option.code} id={`${id}-${index}`} role="option" aria-selected={index === active} onMouseDown={event => { event.preventDefault(); choose(option) }}>
              <span>{option.nom}</span>
              <span className="soft">{option.codesPostaux.slice(0, 3).join(', ')} · {option.departement}</span>
            </li>
          ))}
        </ul>
      )}
      {isShared && <div><button type="button" className="link" onClick={() => onChange({ commune: null, codePostal: typed })}>{t.saisie.usePostal(typed)}</button></div>}
    </div>
  )
}

function useCommunes(typed: string) {
  const api = useApi()
  const asked = useDeferredValue(typed.trim())
  return useQuery({
    queryKey: ['communes', asked],
    queryFn: async ({ signal }) => (await api.json<{ communes: Commune[] }>(`/v1/communes${query({ q: asked })}`, { signal })).communes,
    enabled: asked.length > 1,
    staleTime: Infinity,
  })
}

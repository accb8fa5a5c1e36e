import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react'
import { useLanguage } from '../i18n/Language'

export interface Definition {
  libelle: string
  definition: string
  unite?: string
  source?: string
}

type Open = (definition: Definition, opener: HTMLElement) => void

const Definitions = createContext<Open>(() => undefined)

/** One panel for the whole console; Escape or its button closes it, and focus goes back to the number. */
export function DefinitionPanel({ children }: { children: ReactNode }) {
  const { t } = useLanguage()
  const [shown, show] = useState<Definition>()
  const opener = useRef<HTMLElement>(undefined)
  const panel = useRef<HTMLElement>(null)
  const open = useCallback<Open>((definition, from) => {
    opener.current = from
    show(definition)
  }, [])
  useEffect(() => panel.current?.focus(), [shown])
  const close = () => {
    show(undefined)
    opener.current?.focus()
  }
  return (
    <Definitions.Provider value={open}>
      {children}
      {shown && (
        <aside className="definition" ref={panel} tabIndex={-1} aria-label={t.ui.definitionOf(shown.libelle)} onKeyDown={key => key.key === 'Escape' && close()}>
          <h2>{shown.libelle}</h2>
          <p>{shown.definition}</p>
          {shown.unite && <p className="soft small">{t.ui.unit} : {shown.unite}</p>}
          {shown.source && <p className="soft small">{t.ui.source} : {shown.source}</p>}
          <div><button type="button" className="button small" onClick={close}>{t.ui.close}</button></div>
        </aside>
      )}
    </Definitions.Provider>
  )
}

interface FigureProps {
  value: number | null | undefined
  of: Definition
  big?: boolean
  signed?: boolean
}

/** A number that opens its definition; `null` is a small number that is not shown. */
export function Figure({ value, of, big = false, signed = false }: FigureProps) {
  const { t, number } = useLanguage()
  const open = useContext(Definitions)
  if (value === undefined) return <span>–</span>
  return (
    <button type="button" className={big ? 'figure big' : 'figure'} onClick={event => open(of, event.currentTarget)}>
      {value === null ? <span className="masked">{t.ui.masked}</span> : (signed && value > 0 ? '+' : '') + number(value)}
      <span className="hidden"> {t.ui.definitionOf(of.libelle)}</span>
    </button>
  )
}

import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { codesEn } from './codes.en'
import { codesFr, type Code } from './codes.fr'
import { en } from './en'
import { fr, type Dictionary } from './fr'

export type Tongue = 'fr' | 'en'

export interface Language {
  tongue: Tongue
  t: Dictionary
  /** The words for a code of the events; a code without words is shown as it is. */
  word(code: string | null | undefined): string
  options(codes: readonly string[]): { code: string; libelle: string }[]
  number(value: number): string
  day(instant: string): string
  moment(instant: string): string
  speak(tongue: Tongue): void
}

const Languages = createContext<Language | undefined>(undefined)
const KEPT = 'langue'

export function useLanguage(): Language {
  const language = useContext(Languages)
  if (!language) throw new Error('useLanguage needs a LanguageProvider above it')
  return language
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [tongue, speak] = useState<Tongue>(() => (localStorage.getItem(KEPT) === 'en' ? 'en' : 'fr'))
  useEffect(() => {
    document.documentElement.lang = tongue
    localStorage.setItem(KEPT, tongue)
  }, [tongue])
  const language = useMemo(() => languageOf(tongue, speak), [tongue])
  return <Languages.Provider value={language}>{children}</Languages.Provider>
}

function languageOf(tongue: Tongue, speak: (tongue: Tongue) => void): Language {
  const locale = tongue === 'fr' ? 'fr-FR' : 'en-GB'
  const codes: Record<string, string> = tongue === 'fr' ? codesFr : ({ ...codesFr, ...codesEn } satisfies Record<Code, string>)
  const paris = 'Europe/Paris'
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: paris })
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: paris })
  const number = new Intl.NumberFormat(locale)
  const word = (code: string | null | undefined) => (code ? (codes[code] ?? code) : '–')
  return {
    tongue,
    t: tongue === 'fr' ? fr : en,
    word,
    options: list => list.map(code => ({ code, libelle: word(code) })),
    number: value => number.format(value),
    day: instant => day.format(new Date(instant)),
    moment: instant => moment.format(new Date(instant)),
    speak,
  }
}

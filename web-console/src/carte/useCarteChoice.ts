import { useSearchParams } from 'react-router'
import type { Indicateurs } from '../api/projector'

export interface CarteChoice {
  indicateur: string
  valeur: string
  politique: string
  difference: boolean
  a: string
  b: string
  du: string
  au: string
}

/** What is shown lives in the address, so that it can be sent to somebody, and Back goes back. */
export function useCarteChoice({ indicateurs, politiques }: Indicateurs): [CarteChoice, (part: Partial<CarteChoice>) => void] {
  const [search, setSearch] = useSearchParams()
  const [first = '', second = first] = politiques
  const indicateur = search.get('indicateur') ?? indicateurs[0]?.code ?? ''
  const choice: CarteChoice = {
    indicateur,
    valeur: search.get('valeur') ?? '',
    politique: search.get('politique') ?? first,
    difference: search.has('difference'),
    a: search.get('a') ?? first,
    b: search.get('b') ?? second,
    du: search.get('du') ?? '',
    au: search.get('au') ?? '',
  }
  const choose = (part: Partial<CarteChoice>) => {
    const { difference, ...texts } = { ...choice, ...part }
    const parameters = Object.entries(texts).filter(([, value]) => value !== '')
    setSearch([...parameters, ...(difference ? [['difference', '1']] : [])] as [string, string][], { replace: true })
  }
  return [choice, choose]
}

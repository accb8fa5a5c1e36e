import { useQuery } from '@tanstack/react-query'
import { query } from '../api/client'
import type { CarteRead, Count, DifferenceRead, Indicateur, Indicateurs } from '../api/projector'
import { useLanguage } from '../i18n/Language'
import { useApi } from '../session/Session'
import { Figure, type Definition } from '../ui/Definition'
import { Loaded } from '../ui/Loaded'
import { useTitle } from '../ui/useTitle'
import { CarteChoices } from './CarteChoices'
import { CarteTable } from './CarteTable'
import { FranceMap } from './FranceMap'
import { Legend } from './Legend'
import { differenceScaleOf, scaleOf } from './scale'
import { useCarteChoice, type CarteChoice } from './useCarteChoice'

/** One indicator over the whole country, under one policy or as the difference between two. */
export default function Carte() {
  const { t } = useLanguage()
  const api = useApi()
  useTitle(t.carte.title)
  const indicateurs = useQuery({ queryKey: ['indicateurs'], queryFn: ({ signal }) => api.json<Indicateurs>('/v1/indicateurs', { signal }), staleTime: Infinity })
  return (
    <>
      <header>
        <h1>{t.carte.title}</h1>
        <p className="soft">{t.carte.intro}</p>
      </header>
      <Loaded from={indicateurs}>{known => <Chosen known={known} />}</Loaded>
    </>
  )
}

function Chosen({ known }: { known: Indicateurs }) {
  const [choice, choose] = useCarteChoice(known)
  const indicateur = known.indicateurs.find(({ code }) => code === choice.indicateur)
  if (!indicateur) return null
  return (
    <>
      <CarteChoices known={known} indicateur={indicateur} choice={choice} choose={choose} />
      {choice.difference && indicateur.parPolitique ? <Difference choice={choice} indicateur={indicateur} /> : <One choice={choice} indicateur={indicateur} />}
    </>
  )
}

function One({ choice, indicateur }: { choice: CarteChoice; indicateur: Indicateur }) {
  const { t } = useLanguage()
  const api = useApi()
  const asked = query({ indicateur: choice.indicateur, valeur: choice.valeur, politique: indicateur.parPolitique ? choice.politique : undefined, du: choice.du, au: choice.au })
  const carte = useQuery({ queryKey: ['carte', asked], queryFn: ({ signal }) => api.json<CarteRead>(`/v1/carte${asked}`, { signal }), placeholderData: before => before })
  return (
    <Loaded from={carte}>
      {read => (
        <Drawn choice={choice} indicateur={indicateur} masked={read.masque} columns={[indicateur.libelle]}
          lines={read.departements.map(({ code, nombre }) => ({ code, numbers: [nombre], shown: nombre }))}
          totals={[{ of: { ...indicateur, libelle: t.carte.national }, value: read.national }, { of: { libelle: t.carte.unplaced, definition: t.carte.unplacedDefinition }, value: read.sansDepartement }]} />
      )}
    </Loaded>
  )
}

function Difference({ choice, indicateur }: { choice: CarteChoice; indicateur: Indicateur }) {
  const { t } = useLanguage()
  const api = useApi()
  const asked = query({ indicateur: choice.indicateur, valeur: choice.valeur, a: choice.a, b: choice.b, du: choice.du, au: choice.au })
  const difference = useQuery({ queryKey: ['difference', asked], queryFn: ({ signal }) => api.json<DifferenceRead>(`/v1/carte/difference${asked}`, { signal }), placeholderData: before => before })
  return (
    <Loaded from={difference}>
      {read => (
        <Drawn signed choice={choice} indicateur={indicateur} masked={read.masque} columns={[choice.a, choice.b, t.carte.gap]}
          lines={read.departements.map(({ code, a, b, difference: gap }) => ({ code, numbers: [a, b, gap], shown: gap }))} totals={[]} />
      )}
    </Loaded>
  )
}

export interface Line {
  code: string
  /** One per column. */
  numbers: readonly Count[]
  /** The one that the map shows. */
  shown: Count
}

interface DrawnProps {
  choice: CarteChoice
  indicateur: Indicateur
  columns: readonly string[]
  lines: readonly Line[]
  totals: readonly { of: Definition; value: Count }[]
  masked: boolean
  signed?: boolean
}

function Drawn({ choice, indicateur, columns, lines, totals, masked, signed = false }: DrawnProps) {
  const { t, number } = useLanguage()
  const scale = (signed ? differenceScaleOf : scaleOf)(lines.map(({ shown }) => shown))
  const shown = new Map(lines.map(line => [line.code, line.shown]))
  const text = (value: Count | undefined) => (value == null ? t.ui.masked : (signed && value > 0 ? '+' : '') + number(value))
  const hrefOf = (code: string) => `/departement/${code}${query({ du: choice.du, au: choice.au })}`
  return (
    <div className="atlas">
      <div className="sheet stack">
        <div className="row apart">
          <h2>{indicateur.libelle}</h2>
          <div className="row">{totals.map(({ of, value }) => <span key={of.libelle} className="soft">{of.libelle} : <Figure value={value} of={of} /></span>)}</div>
        </div>
        <FranceMap label={t.carte.map(indicateur.libelle)} colourOf={code => scale.colourOf(shown.get(code) ?? null)} textOf={code => text(shown.get(code))} hrefOf={hrefOf} />
        <Legend scale={scale} signed={signed} hatched={lines.some(line => line.shown === null)} />
        {masked && <p className="soft small">{t.ui.maskedWhy}</p>}
        <p className="soft small">{t.carte.credit}</p>
      </div>
      <CarteTable indicateur={indicateur} columns={columns} lines={lines} hrefOf={hrefOf} signed={signed} />
    </div>
  )
}

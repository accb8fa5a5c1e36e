import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { query } from '../api/client'
import type { Indicateurs, Tableau } from '../api/projector'
import { useLanguage } from '../i18n/Language'
import { useApi, useSession } from '../session/Session'
import { DEPARTEMENTS, nomOf } from '../territory/departements'
import { Figure } from '../ui/Definition'
import { Select, Text } from '../ui/fields'
import { Loaded } from '../ui/Loaded'
import { Empty } from '../ui/status'
import { useTitle } from '../ui/useTitle'
import { Breakdown } from './Breakdown'
import { Clocks } from './Clocks'
import { definitions, type Define } from './definitions'
import { Divergences } from './Divergences'
import { Policies } from './Policies'
import { SignalementList } from './SignalementList'
import { Trend } from './Trend'

/** The board of one département: every policy side by side, over a period of receipt. */
export default function Departement() {
  const { t } = useLanguage()
  const { person } = useSession()
  const api = useApi()
  const navigate = useNavigate()
  const { code = '' } = useParams()
  const [search, setSearch] = useSearchParams()
  const period = { du: search.get('du') ?? '', au: search.get('au') ?? '' }
  const asked = query(period)
  const tableau = useQuery({
    queryKey: ['tableau', code, asked],
    queryFn: ({ signal }) => api.json<Tableau>(`/v1/departements/${encodeURIComponent(code)}/tableau${asked}`, { signal }),
    placeholderData: before => (before?.departement === code ? before : undefined),
  })
  const known = useQuery({ queryKey: ['indicateurs'], queryFn: ({ signal }) => api.json<Indicateurs>('/v1/indicateurs', { signal }), staleTime: Infinity })
  const define = definitions(known.data, t.ui.maskedWhy)
  const choose = (part: Partial<typeof period>) => setSearch(Object.entries({ ...period, ...part }).filter(([, value]) => value !== ''), { replace: true })
  useTitle(`${code} ${nomOf(code)}`)
  return (
    <>
      <header>
        <h1>{nomOf(code)} <span className="soft">{code}</span></h1>
        <p className="soft">{t.carte.intro}</p>
      </header>
      <form className="row end screen-only" onSubmit={event => event.preventDefault()}>
        <Select slim label={t.departement.choose} value={code} options={DEPARTEMENTS.map(one => ({ code: one.code, libelle: `${one.code} ${one.nom}` }))} onChange={other => void navigate(`/departement/${other}${asked}`)} />
        <Text type="date" slim label={t.ui.from} value={period.du} onChange={du => choose({ du })} />
        <Text type="date" slim label={t.ui.to} value={period.au} onChange={au => choose({ au })} />
        <button type="button" className="button" onClick={() => print()}>{t.ui.print}</button>
      </form>
      <Loaded from={tableau}>{read => <Board tableau={read} define={define} />}</Loaded>
      {(person?.ecoutant || person?.admin || person?.analyste) && <SignalementList code={code} period={period} />}
    </>
  )
}

function Board({ tableau, define }: { tableau: Tableau; define: Define }) {
  const { t } = useLanguage()
  if (tableau.signalements === 0) return <Empty title={t.departement.empty}><p>{t.departement.emptyWhy}</p></Empty>
  return (
    <>
      <div className="row apart">
        <p className="big-number"><Figure big value={tableau.signalements} of={define('signalements', t.departement.signalements)} /> <span className="soft">{t.departement.signalements.toLowerCase()}</span></p>
        {tableau.masque && <p className="soft small">{t.ui.maskedWhy}</p>}
      </div>
      <Policies tableau={tableau} define={define} />
      <Divergences politiques={tableau.politiques} define={define} />
      <div className="columns">
        {tableau.semaines && <Trend semaines={tableau.semaines} departement={tableau.departement} define={define} />}
        <Clocks departement={tableau.departement} politiques={tableau.politiques} define={define} />
      </div>
      <Breakdown tableau={tableau} define={define} />
    </>
  )
}

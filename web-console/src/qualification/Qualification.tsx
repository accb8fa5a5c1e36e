import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { query } from '../api/client'
import type { NatureTravail, Travail, TravailPage } from '../api/projector'
import { useLanguage } from '../i18n/Language'
import { useApi } from '../session/Session'
import { nomOf } from '../territory/departements'
import { CsvButton } from '../ui/CsvButton'
import { Figure } from '../ui/Definition'
import { Scroll } from '../ui/Scroll'
import { Empty, Failure, Waiting } from '../ui/status'
import { Urgence } from '../ui/tags'
import { useTitle } from '../ui/useTitle'
import { WorkDialog } from './WorkDialog'

const NATURES: readonly NatureTravail[] = ['A_QUALIFIER', 'A_CONFIRMER', 'REFUS_SANS_SUITE', 'MINEUR_119']

/** What waits for a person, the oldest first. */
export default function Qualification() {
  const { t, word } = useLanguage()
  const api = useApi()
  const [search, setSearch] = useSearchParams()
  const [chosen, choose] = useState<Travail>()
  const nature = search.get('nature') ?? ''
  useTitle(t.qualification.title)
  const pages = useInfiniteQuery({
    queryKey: ['travaux', nature],
    queryFn: ({ pageParam, signal }) => api.json<TravailPage>(`/v1/travaux${query({ nature, curseur: pageParam })}`, { signal }),
    initialPageParam: '',
    getNextPageParam: page => page.suivant ?? undefined,
    refetchInterval: 30_000,
  })
  return (
    <>
      <header>
        <h1>{t.qualification.title}</h1>
        <p className="soft">{t.qualification.intro}</p>
      </header>
      <div className="tabs" role="group" aria-label={t.boite.filter}>
        {['', ...NATURES].map(code => <button key={code} type="button" aria-pressed={nature === code} onClick={() => setSearch(code ? { nature: code } : {})}>{code ? word(code) : t.boite.everything}</button>)}
      </div>
      {pages.error && <Failure error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting />}
      {pages.data && <Work travaux={pages.data.pages.flatMap(page => page.travaux)} more={pages.hasNextPage} onChoose={choose} />}
      {pages.hasNextPage && <div><button type="button" className="button" onClick={() => void pages.fetchNextPage()}>{t.ui.more}</button></div>}
      {chosen && <WorkDialog travail={chosen} onClose={() => choose(undefined)} />}
    </>
  )
}

function Work({ travaux, more, onChoose }: { travaux: readonly Travail[]; more: boolean; onChoose(travail: Travail): void }) {
  const { t, word, moment } = useLanguage()
  if (travaux.length === 0) return <Empty title={t.qualification.empty}><p>{t.qualification.emptyWhy}</p></Empty>
  const head = [t.qualification.numero, t.qualification.waits, t.boite.urgence, t.qualification.received, t.qualification.place, t.boite.recipient]
  const place = ({ departement }: Travail) => (departement ? `${departement} ${nomOf(departement)}` : t.qualification.unknownPlace)
  return (
    <>
      <div className="row apart">
        <p><Figure value={travaux.length} of={t.qualification.waitingDefinition} />{more && <span className="soft small"> {t.qualification.more}</span>}</p>
        <CsvButton name="a-qualifier" head={head} lines={travaux.map(travail => [travail.numero, word(travail.nature), travail.urgence ? word(travail.urgence) : '', travail.recuLe, `${word(travail.lieu)}, ${place(travail)}`, travail.destinataire ?? ''])} />
      </div>
      <Scroll label={t.qualification.title}>
        <table className="folding">
          <caption className="hidden">{t.qualification.title}</caption>
          <thead>
            <tr>
              {head.map(title => <th key={title} scope="col">{title}</th>)}
              <th scope="col"><span className="hidden">{t.qualification.complete}</span></th>
            </tr>
          </thead>
          <tbody>
            {travaux.map(travail => (
              <tr key={travail.signalement + travail.nature + travail.destinataire}>
                <th scope="row" className="code">{travail.numero}</th>
                <td data-label={t.qualification.waits}>{word(travail.nature)}</td>
                <td data-label={t.boite.urgence}><Urgence code={travail.urgence} /></td>
                <td data-label={t.qualification.received}>{moment(travail.recuLe)}</td>
                <td data-label={t.qualification.place}>{word(travail.lieu)}<div className="soft small">{place(travail)}</div></td>
                <td data-label={t.boite.recipient}>{travail.destinataire ?? '–'}</td>
                <td><button type="button" className="button small" onClick={() => onChoose(travail)}>{t.qualification.complete}<span className="hidden"> {travail.numero}</span></button></td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  )
}

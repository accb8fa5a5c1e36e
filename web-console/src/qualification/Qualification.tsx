import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { query } from '../api/client'
import type { SignalementLine, SignalementPage } from '../api/projector'
import { useLanguage } from '../i18n/Language'
import { useApi } from '../session/Session'
import { nomOf } from '../territory/departements'
import { Empty, Failure, Waiting } from '../ui/status'
import { Urgence } from '../ui/tags'
import { useTitle } from '../ui/useTitle'
import { CorrectionDialog } from './CorrectionDialog'

/** The reports that wait for a person, the oldest first. */
export default function Qualification() {
  const { t, word, moment } = useLanguage()
  const api = useApi()
  const [chosen, choose] = useState<SignalementLine>()
  useTitle(t.qualification.title)
  const pages = useInfiniteQuery({
    queryKey: ['a-qualifier'],
    queryFn: ({ pageParam, signal }) => api.json<SignalementPage>(`/v1/a-qualifier${query({ curseur: pageParam })}`, { signal }),
    initialPageParam: '',
    getNextPageParam: page => page.suivant ?? undefined,
    refetchInterval: 30_000,
  })
  const lines = pages.data?.pages.flatMap(page => page.signalements) ?? []
  return (
    <>
      <header>
        <h1>{t.qualification.title}</h1>
        <p className="soft">{t.qualification.intro}</p>
      </header>
      {pages.error && <Failure error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting />}
      {pages.data && lines.length === 0 && <Empty title={t.qualification.empty}><p>{t.qualification.emptyWhy}</p></Empty>}
      {lines.length > 0 && (
        <div className="scroll">
          <table className="folding">
            <caption className="hidden">{t.qualification.title}</caption>
            <thead>
              <tr>
                {[t.qualification.numero, t.boite.urgence, t.qualification.received, t.qualification.place, t.boite.recipient].map(title => <th key={title} scope="col">{title}</th>)}
                <th scope="col"><span className="hidden">{t.qualification.complete}</span></th>
              </tr>
            </thead>
            <tbody>
              {lines.map(line => (
                <tr key={line.id}>
                  <th scope="row" className="code">{line.numero}</th>
                  <td data-label={t.boite.urgence}><Urgence code={line.urgence} /></td>
                  <td data-label={t.qualification.received}>{moment(line.recuLe)}</td>
                  <td data-label={t.qualification.place}>{word(line.lieu)}<div className="soft small">{line.departement ? `${line.departement} ${nomOf(line.departement)}` : t.qualification.unknownPlace}</div></td>
                  <td data-label={t.boite.recipient}>{line.destinataires.map(({ id }) => id).join(', ') || '–'}</td>
                  <td><button type="button" className="button small" onClick={() => choose(line)}>{t.qualification.complete}<span className="hidden"> {line.numero}</span></button></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {pages.hasNextPage && <div><button type="button" className="button" onClick={() => void pages.fetchNextPage()}>{t.ui.more}</button></div>}
      {chosen && <CorrectionDialog line={chosen} onClose={() => choose(undefined)} />}
    </>
  )
}

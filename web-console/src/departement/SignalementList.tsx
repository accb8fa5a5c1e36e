import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { query } from '../api/client'
import type { SignalementPage } from '../api/projector'
import { useLanguage } from '../i18n/Language'
import { useApi } from '../session/Session'
import { CsvButton } from '../ui/CsvButton'
import { Failure, Waiting } from '../ui/status'
import { Statut, Urgence } from '../ui/tags'
import { TraceDialog } from './TraceDialog'

/** The reports of a département by number, each with its trace. */
export function SignalementList({ code, period }: { code: string; period: { du: string; au: string } }) {
  const { t, word, moment } = useLanguage()
  const api = useApi()
  const [traced, trace] = useState<string>()
  const pages = useInfiniteQuery({
    queryKey: ['signalements', code, period],
    queryFn: ({ pageParam, signal }) => api.json<SignalementPage>(`/v1/departements/${encodeURIComponent(code)}/signalements${query({ ...period, curseur: pageParam, limite: 25 })}`, { signal }),
    initialPageParam: '',
    getNextPageParam: page => page.suivant ?? undefined,
  })
  const lines = pages.data?.pages.flatMap(page => page.signalements) ?? []
  const head = [t.boite.numero, t.boite.received, t.qualification.place, t.boite.urgence, t.boite.recipient]
  return (
    <section className="stack tight screen-only" aria-labelledby="liste">
      <div className="row apart">
        <div><h2 id="liste">{t.departement.list}</h2><p className="soft small">{t.departement.listWhy}</p></div>
        <CsvButton name={`signalements-${code}`} head={head} lines={lines.map(line => [line.numero ?? line.id, line.recuLe, word(line.lieu), word(line.urgence), line.destinataires.map(one => `${one.id} ${word(one.statut)}`).join(', ')])} />
      </div>
      {pages.error && <Failure error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting />}
      {lines.length > 0 && (
        <div className="scroll">
          <table className="folding">
            <caption className="hidden">{t.departement.list}</caption>
            <thead><tr>{head.map(title => <th key={title} scope="col">{title}</th>)}</tr></thead>
            <tbody>
              {lines.map(line => (
                <tr key={line.id}>
                  <th scope="row"><button type="button" className="link code" onClick={() => trace(line.id)}>{line.numero ?? line.id.slice(0, 8)}</button></th>
                  <td data-label={t.boite.received}>{moment(line.recuLe)}</td>
                  <td data-label={t.qualification.place}>{word(line.lieu)}</td>
                  <td data-label={t.boite.urgence}><Urgence code={line.urgence} /> {line.statut === 'A_QUALIFIER' && <Statut code="A_QUALIFIER" />}</td>
                  <td data-label={t.boite.recipient}><ul className="plain">{line.destinataires.map(one => <li key={one.id}>{one.id} <Statut code={one.statut} /></li>)}</ul></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {pages.hasNextPage && <div><button type="button" className="button" onClick={() => void pages.fetchNextPage()}>{t.ui.more}</button></div>}
      {traced && <TraceDialog id={traced} onClose={() => trace(undefined)} />}
    </section>
  )
}

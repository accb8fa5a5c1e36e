import { useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { query } from '../api/client'
import type { AccesPage } from '../api/projector'
import { useLanguage } from '../i18n/Language'
import { useApi } from '../session/Session'
import { CsvButton } from '../ui/CsvButton'
import { Text } from '../ui/fields'
import { Empty, Failure, Waiting } from '../ui/status'
import { Scroll } from '../ui/Scroll'

/** Who opened which sealed parts, when and why. */
export function Access() {
  const { t, word, moment } = useLanguage()
  const api = useApi()
  const [personne, setPersonne] = useState('')
  const [signalement, setSignalement] = useState('')
  const asked = useDeferredValue({ personne: personne.trim(), signalement: signalement.trim() })
  const pages = useInfiniteQuery({
    queryKey: ['acces', asked.personne, asked.signalement],
    queryFn: ({ pageParam, signal }) => api.json<AccesPage>(`/v1/acces${query({ ...asked, curseur: pageParam, limite: 25 })}`, { signal }),
    initialPageParam: '',
    getNextPageParam: page => page.suivant ?? undefined,
  })
  const acces = pages.data?.pages.flatMap(page => page.acces) ?? []
  const head = [t.supervision.when, t.supervision.person, t.supervision.report, t.supervision.subjects, t.supervision.why]
  return (
    <section className="stack" aria-labelledby="acces">
      <div className="row apart"><h2 id="acces">{t.supervision.access}</h2><CsvButton name="acces" head={head} lines={acces.map(one => [one.instant, one.personne, one.signalement, one.sujets.map(word).join(', '), word(one.raison)])} /></div>
      <div className="row end">
        <Text slim type="search" label={t.supervision.person} value={personne} onChange={setPersonne} />
        <Text slim type="search" label={t.supervision.report} value={signalement} onChange={setSignalement} />
      </div>
      {pages.error && <Failure error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting />}
      {pages.data && acces.length === 0 && <Empty title={t.supervision.noAccess}><p>{t.supervision.noAccessWhy}</p></Empty>}
      {acces.length > 0 && (
        <Scroll label={t.supervision.access}>
          <table>
            <thead><tr>{head.map(title => <th key={title} scope="col">{title}</th>)}</tr></thead>
            <tbody>
              {acces.map(one => (
                <tr key={one.instant + one.personne + one.signalement}>
                  <td>{moment(one.instant)}</td><th scope="row">{one.personne}</th><td className="code small">{one.signalement}</td><td>{one.sujets.map(word).join(', ')}</td><td>{word(one.raison)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {pages.hasNextPage && <div><button type="button" className="button" onClick={() => void pages.fetchNextPage()}>{t.ui.more}</button></div>}
    </section>
  )
}

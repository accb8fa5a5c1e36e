import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Rebut } from '../api/supervision'
import { query } from '../api/client'
import { useLanguage } from '../i18n/Language'
import { useApi } from '../session/Session'
import { CsvButton } from '../ui/CsvButton'
import { Dialog } from '../ui/Dialog'
import { Empty, Failure, Waiting } from '../ui/status'
import { Scroll } from '../ui/Scroll'
import { RerouteDialog } from './RerouteDialog'

/** Deliveries given up; a trial run says what would leave before anything does. */
export function DeadLetters({ every }: { every: number }) {
  const { t, moment } = useLanguage()
  const api = useApi()
  const queries = useQueryClient()
  const [chosen, choose] = useState<string[]>([])
  const pages = useInfiniteQuery({
    queryKey: ['rebuts'],
    queryFn: ({ pageParam, signal }) => api.json<{ rebuts: Rebut[]; suite: number | null }>(`/api/forwarder/v1/rebuts${query({ suite: pageParam })}`, { signal }),
    initialPageParam: '' as string | number,
    getNextPageParam: page => page.suite ?? undefined,
    refetchInterval: every,
  })
  const redeliver = (essai: boolean) => api.json<{ nombre: number }>('/api/forwarder/v1/rebuts/redelivrer', { method: 'POST', body: { ordres: chosen, essai } })
  const trial = useMutation({ mutationFn: () => redeliver(true) })
  const really = useMutation({
    mutationFn: () => redeliver(false),
    onSuccess: () => {
      trial.reset()
      choose([])
      return queries.invalidateQueries({ queryKey: ['rebuts'] })
    },
  })
  const [rerouting, reroute] = useState(false)
  const [rerouted, tell] = useState(0)
  const rebuts = pages.data?.pages.flatMap(page => page.rebuts) ?? []
  const toggle = (ordre: string) => choose(chosen.includes(ordre) ? chosen.filter(other => other !== ordre) : [...chosen, ordre])
  const head = [t.boite.recipient, t.supervision.channel, t.supervision.attempts, t.supervision.outcome, t.supervision.when]
  return (
    <section className="stack" aria-labelledby="rebuts">
      <div className="row apart">
        <h2 id="rebuts">{t.supervision.dead}</h2>
        <div className="row">
          {rebuts.length > 0 && <button type="button" className="button small" disabled={chosen.length === 0 || trial.isPending} onClick={() => trial.mutate()}>{t.supervision.redeliver} ({chosen.length})</button>}
          {rebuts.length > 0 && <button type="button" className="button small" disabled={chosen.length === 0} onClick={() => reroute(true)}>{t.supervision.reroute} ({chosen.length})</button>}
          <CsvButton name="remises-abandonnees" head={head} lines={rebuts.map(rebut => [rebut.destinataire, rebut.canal, rebut.tentatives, rebut.issue, rebut.ordonneeLe])} />
        </div>
      </div>
      {pages.error && <Failure error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting />}
      {trial.error && <Failure error={trial.error} />}
      <p role="status" className="soft">{really.data && t.supervision.redelivered(really.data.nombre)}{rerouted > 0 && ` ${t.supervision.rerouted(rerouted)}`}</p>
      {pages.data && rebuts.length === 0 && <Empty title={t.supervision.noDead}><p>{t.supervision.noDeadWhy}</p></Empty>}
      {rebuts.length > 0 && (
        <Scroll label={t.supervision.dead}>
          <table>
            <thead><tr><th scope="col"><span className="hidden">{t.ui.choose}</span></th>{head.map(title => <th key={title} scope="col">{title}</th>)}</tr></thead>
            <tbody>
              {rebuts.map(rebut => (
                <tr key={rebut.ordre}>
                  <td><input type="checkbox" className="tick" aria-label={`${t.supervision.redeliver} : ${rebut.destinataire}, ${moment(rebut.ordonneeLe)}`} checked={chosen.includes(rebut.ordre)} onChange={() => toggle(rebut.ordre)} /></td>
                  <th scope="row">{rebut.destinataire}</th>
                  <td>{rebut.canal}</td>
                  <td>{rebut.tentatives}</td>
                  <td className="code">{rebut.issue}</td>
                  <td>{moment(rebut.ordonneeLe)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {pages.hasNextPage && <div><button type="button" className="button" onClick={() => void pages.fetchNextPage()}>{t.ui.more}</button></div>}
      {rerouting && (
        <RerouteDialog
          rebuts={rebuts.filter(({ ordre }) => chosen.includes(ordre))} onClose={() => reroute(false)}
          onDone={() => { tell(chosen.length); reroute(false); choose([]); void queries.invalidateQueries({ queryKey: ['rebuts'] }) }}
        />
      )}
      {trial.data && (
        <Dialog title={t.supervision.redeliver} onClose={() => trial.reset()}>
          <p>{t.supervision.redeliverSure(trial.data.nombre)}</p>
          {really.error && <Failure error={really.error} />}
          <div className="row">
            <button type="button" className="button main" disabled={really.isPending || trial.data.nombre === 0} onClick={() => really.mutate()}>{t.ui.confirm}</button>
            <button type="button" className="button" onClick={() => trial.reset()}>{t.ui.cancel}</button>
          </div>
        </Dialog>
      )}
    </section>
  )
}

import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import type { BoitePage, Resume } from '../api/boite'
import { query } from '../api/client'
import { useLanguage } from '../i18n/Language'
import { useApi, useSession } from '../session/Session'
import { CsvButton } from '../ui/CsvButton'
import { Figure } from '../ui/Definition'
import { Empty, Failure, Waiting } from '../ui/status'
import { Statut, Urgence } from '../ui/tags'
import { useTitle } from '../ui/useTitle'
import { isLate } from './late'
import { Team } from './Team'
import { useArrivals } from './useArrivals'

type View = 'NOUVEAU' | 'late' | 'mine' | 'free' | 'EN_COURS' | 'CLOTURE' | 'all'

export function Inbox() {
  const { t, word, moment } = useLanguage()
  const { person } = useSession()
  const [search, setSearch] = useSearchParams()
  const view = (search.get('vue') ?? 'NOUVEAU') as View
  const live = useArrivals()
  const pages = useInbox(view)
  const now = Date.now()
  const read = pages.data?.pages.flatMap(page => page.dossiers) ?? []
  const dossiers = view === 'late' ? read.filter(dossier => isLate(dossier, now)) : read
  const late = read.filter(dossier => isLate(dossier, now)).length
  useTitle(t.boite.title)
  const views: [View, string][] = [['NOUVEAU', t.boite.nouveau], ['late', t.boite.late], ['mine', t.boite.mine], ['free', t.boite.free], ['EN_COURS', t.boite.open], ['CLOTURE', t.boite.closed], ['all', t.boite.everything]]
  const head = [t.boite.numero, t.boite.urgence, t.boite.role, t.boite.statut, t.boite.assignee, t.boite.received, t.boite.arrived]
  return (
    <>
      <header>
        <h1>{t.boite.title}</h1>
        <p className="soft">{t.boite.intro} {t.boite.for(person?.destinataires.join(', ') ?? '')}</p>
      </header>
      <div className="row apart">
        <div className="tabs" role="group" aria-label={t.boite.filter}>
          {views.map(([code, libelle]) => (
            <button key={code} type="button" aria-pressed={view === code} onClick={() => setSearch({ vue: code })}>{libelle}</button>
          ))}
        </div>
        <div className="row">
          <span className={live ? 'tag pine' : 'tag'} role="status">{live ? t.boite.live : t.boite.notLive}</span>
          <CsvButton name="boite" head={head} lines={dossiers.map(dossier => [dossier.numero, word(dossier.urgence), dossier.roles.map(word).join(', '), word(dossier.statut), dossier.affecteA ?? '', dossier.recuLe, dossier.ouvertLe])} />
        </div>
      </div>
      <Team />
      {late > 0 && view === 'NOUVEAU' && <p className="note ochre"><span>{t.boite.late} : <Figure value={late} of={t.boite.lateDefinition} /></span></p>}
      {pages.error && <Failure error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting />}
      {pages.data && dossiers.length === 0 && <Empty title={t.boite.empty}><p>{t.boite.emptyWhy}</p></Empty>}
      {dossiers.length > 0 && (
        <div className="scroll">
          <table className="folding">
            <caption className="hidden">{t.boite.title}</caption>
            <thead><tr>{head.map(title => <th key={title} scope="col">{title}</th>)}</tr></thead>
            <tbody>
              {dossiers.map(dossier => <Line key={dossier.signalement + dossier.destinataire} dossier={dossier} late={isLate(dossier, now)} moment={moment} several={(person?.destinataires.length ?? 0) > 1} />)}
            </tbody>
          </table>
        </div>
      )}
      {pages.hasNextPage && <div><button type="button" className="button" onClick={() => void pages.fetchNextPage()}>{t.ui.more}</button></div>}
    </>
  )
}

function Line({ dossier, late, several, moment }: { dossier: Resume; late: boolean; several: boolean; moment(instant: string): string }) {
  const { t, word } = useLanguage()
  return (
    <tr>
      <th scope="row"><Link className="code numero" to={`/boite/${dossier.signalement}${query({ destinataire: dossier.destinataire })}`}>{dossier.numero}</Link>{several && <div className="soft small">{dossier.destinataire}</div>}</th>
      <td data-label={t.boite.urgence}><Urgence code={dossier.urgence} /></td>
      <td data-label={t.boite.role}>{dossier.roles.map(word).join(', ')}</td>
      <td data-label={t.boite.statut}><Statut code={dossier.statut} /> {late && <span className="tag ochre">{t.boite.late}</span>}</td>
      <td data-label={t.boite.assignee}>{dossier.affecteA ?? '–'}{dossier.remplacant && <div className="soft small">{t.boite.coveredBy(dossier.remplacant)}</div>}</td>
      <td data-label={t.boite.received}>{moment(dossier.recuLe)}</td>
      <td data-label={t.boite.arrived}>{moment(dossier.ouvertLe)}</td>
    </tr>
  )
}

/** What each view asks of the forwarder; who is late is found among what is new. */
function asked(view: View): { statut?: string | undefined; affectation?: string | undefined } {
  const open = 'NOUVEAU,ACCUSE,EN_COURS'
  if (view === 'all') return {}
  if (view === 'mine') return { statut: open, affectation: 'MOI' }
  if (view === 'free') return { statut: open, affectation: 'PERSONNE' }
  if (view === 'EN_COURS') return { statut: 'ACCUSE,EN_COURS' }
  return { statut: view === 'late' ? 'NOUVEAU' : view }
}

function useInbox(view: View) {
  const api = useApi()
  const { statut, affectation } = asked(view)
  return useInfiniteQuery({
    queryKey: ['boite', 'liste', statut, affectation],
    queryFn: ({ pageParam, signal }) => api.json<BoitePage>(`/api/forwarder/v1/boite${query({ statut, affectation, curseur: pageParam })}`, { signal }),
    initialPageParam: '',
    getNextPageParam: page => page.suite ?? undefined,
    refetchInterval: 60_000,
  })
}

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Indicateurs } from '../api/projector'
import type { RejeuPage } from '../api/replay'
import { useLanguage } from '../i18n/Language'
import { useApi, useSession } from '../session/Session'
import { Loaded } from '../ui/Loaded'
import { Empty } from '../ui/status'
import { Statut } from '../ui/tags'
import { useTitle } from '../ui/useTitle'
import { Ask } from './Ask'
import { RejeuView } from './RejeuView'
import { Scroll } from '../ui/Scroll'

/** Rules tried over all that ever came in, before anybody is sent anything. */
export default function Atelier() {
  const { t, moment, number } = useLanguage()
  const { installed } = useSession()
  const api = useApi()
  const [shown, show] = useState<string>()
  useTitle(t.atelier.title)
  const known = useQuery({ queryKey: ['indicateurs'], queryFn: ({ signal }) => api.json<Indicateurs>('/v1/indicateurs', { signal }), staleTime: Infinity })
  const past = useQuery({ queryKey: ['rejeux'], queryFn: ({ signal }) => api.json<RejeuPage>('/api/replay/v1/rejeux', { signal }), enabled: installed('replay') })
  if (!installed('replay')) return <Empty title={t.atelier.unavailable} />
  return (
    <>
      <header>
        <h1>{t.atelier.title}</h1>
        <p className="soft">{t.atelier.intro}</p>
      </header>
      <Loaded from={known}>{({ politiques }) => <Ask politiques={politiques} onAsked={show} />}</Loaded>
      {shown && <RejeuView key={shown} id={shown} />}
      <section className="stack" aria-labelledby="rejeux">
        <h2 id="rejeux">{t.atelier.past}</h2>
        <Loaded from={past}>
          {({ rejeux }) => rejeux.length === 0 ? <Empty title={t.atelier.noPast}><p>{t.atelier.noPastWhy}</p></Empty> : (
            <Scroll label={t.atelier.past}>
              <table>
                <thead><tr>{[t.atelier.asked, t.atelier.policies, t.atelier.territory, t.atelier.state].map(title => <th key={title} scope="col">{title}</th>)}<th scope="col" className="number">{t.atelier.duration}</th></tr></thead>
                <tbody>
                  {rejeux.map(rejeu => (
                    <tr key={rejeu.id}>
                      <th scope="row"><button type="button" className="link" onClick={() => show(rejeu.id)}>{moment(rejeu.demandeLe)}</button></th>
                      <td>{rejeu.demande.reference.nom} → {rejeu.demande.variantes.map(({ nom }) => nom).join(', ')}</td>
                      <td>{rejeu.demande.territoire}</td>
                      <td><Statut code={rejeu.etat} /></td>
                      <td className="number">{rejeu.dureeMs === undefined ? '–' : `${number(rejeu.dureeMs / 1000)} s`}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
          )}
        </Loaded>
      </section>
    </>
  )
}

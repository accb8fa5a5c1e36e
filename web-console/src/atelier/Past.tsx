import { useQuery } from '@tanstack/react-query'
import type { RejeuPage } from '../api/replay'
import { useLanguage } from '../i18n/Language'
import { useApi } from '../session/Session'
import { Loaded } from '../ui/Loaded'
import { Scroll } from '../ui/Scroll'
import { Empty } from '../ui/status'
import { Statut } from '../ui/tags'

/** The replays that are kept, each a page of its own to come back to. */
export function Past({ onShow }: { onShow(id: string): void }) {
  const { t, moment, number } = useLanguage()
  const api = useApi()
  const past = useQuery({ queryKey: ['rejeux'], queryFn: ({ signal }) => api.json<RejeuPage>('/api/replay/v1/rejeux', { signal }) })
  return (
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
                    <th scope="row"><button type="button" className="link" onClick={() => onShow(rejeu.id)}>{moment(rejeu.demandeLe)}</button></th>
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
  )
}

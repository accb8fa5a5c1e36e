import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Canal } from '../api/supervision'
import { useLanguage } from '../i18n/Language'
import { useApi } from '../session/Session'
import { Loaded } from '../ui/Loaded'
import { Empty, Failure } from '../ui/status'
import { Statut } from '../ui/tags'
import { Scroll } from '../ui/Scroll'

/** The channels whose breaker has something to say, and the way to close it again. */
export function Channels({ every }: { every: number }) {
  const { t, word, moment } = useLanguage()
  const api = useApi()
  const queries = useQueryClient()
  const channels = useQuery({ queryKey: ['canaux'], queryFn: ({ signal }) => api.json<{ canaux: Canal[] }>('/api/forwarder/v1/canaux', { signal }), refetchInterval: every })
  const reactivate = useMutation({
    mutationFn: ({ destinataire, canal }: Canal) => api.json(`/api/forwarder/v1/canaux/${encodeURIComponent(destinataire)}/${encodeURIComponent(canal)}/reactivation`, { method: 'POST' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['canaux'] }),
  })
  return (
    <section className="stack" aria-labelledby="canaux">
      <h2 id="canaux">{t.supervision.channels}</h2>
      {reactivate.error && <Failure error={reactivate.error} />}
      <Loaded from={channels}>
        {({ canaux }) => canaux.length === 0 ? <Empty title={t.supervision.noChannel}><p>{t.supervision.noChannelWhy}</p></Empty> : (
          <Scroll label={t.supervision.channels}>
            <table>
              <thead><tr><th scope="col">{t.boite.recipient}</th><th scope="col">{t.supervision.state}</th><th scope="col" className="number">{t.supervision.failures}</th><th scope="col"><span className="hidden">{t.supervision.reactivate}</span></th></tr></thead>
              <tbody>
                {canaux.map(canal => (
                  <tr key={`${canal.destinataire} ${canal.canal}`}>
                    <th scope="row">{canal.destinataire}<div className="soft small">{word(canal.canal)}</div></th>
                    <td><Statut code={canal.etat} />{canal.repriseLe && <div className="soft small">{t.supervision.resume} {moment(canal.repriseLe)}</div>}</td>
                    <td className="number">{canal.echecs}</td>
                    <td>{canal.etat !== 'FERME' && <button type="button" className="button small" disabled={reactivate.isPending} onClick={() => reactivate.mutate(canal)}>{t.supervision.reactivate}<span className="hidden"> {canal.destinataire} {canal.canal}</span></button>}</td>
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

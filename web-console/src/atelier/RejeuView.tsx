import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { listen } from '../api/events'
import type { Rejeu, Synthese } from '../api/replay'
import { useLanguage } from '../i18n/Language'
import { useApi } from '../session/Session'
import { Loaded } from '../ui/Loaded'
import { Failure, Waiting } from '../ui/status'
import { Comparison } from './Comparison'

/** One replay as it runs, then what it found. */
export function RejeuView({ id }: { id: string }) {
  const { t, number } = useLanguage()
  const api = useApi()
  const queries = useQueryClient()
  const path = `/api/replay/v1/rejeux/${encodeURIComponent(id)}`
  const { rejeu, error } = useProgress(path)
  const cancel = useMutation({ mutationFn: () => api.json(path, { method: 'DELETE' }), onSuccess: () => queries.invalidateQueries({ queryKey: ['rejeux'] }) })
  const synthese = useQuery({ queryKey: ['synthese', id], queryFn: ({ signal }) => api.json<Synthese>(`${path}/synthese`, { signal }), enabled: rejeu?.etat === 'TERMINE', staleTime: Infinity })
  useEffect(() => {
    if (rejeu?.etat === 'TERMINE') void queries.invalidateQueries({ queryKey: ['rejeux'] })
  }, [rejeu?.etat, queries])
  if (error) return <Failure error={error} />
  if (!rejeu) return <Waiting />
  const isRunning = rejeu.etat === 'EN_ATTENTE' || rejeu.etat === 'EN_COURS'
  const { progression } = rejeu
  return (
    <section className="sheet stack" aria-labelledby="rejeu">
      <h2 id="rejeu">{isRunning ? t.atelier.running : t.atelier.report}</h2>
      <p className="soft">{rejeu.demande.reference.nom} → {rejeu.demande.variantes.map(({ nom }) => nom).join(', ')} · {rejeu.demande.territoire}</p>
      {isRunning && (
        <>
          <progress aria-label={t.atelier.running} {...(progression && { max: progression.total, value: progression.fait })} />
          <p role="status">
            {progression && `${progression.etape} : ${number(progression.fait)} / ${number(progression.total)}`}
            {progression?.resteMs !== undefined && ` · ${t.atelier.remaining(number(Math.ceil(progression.resteMs / 1000)))}`}
          </p>
          <div><button type="button" className="button grave" disabled={cancel.isPending} onClick={() => cancel.mutate()}>{t.atelier.cancel}</button></div>
        </>
      )}
      {rejeu.motif && <p className="fault" role="alert">{rejeu.motif}</p>}
      {rejeu.etat === 'TERMINE' && <Loaded from={synthese}>{read => <Comparison synthese={read} />}</Loaded>}
    </section>
  )
}

function useProgress(path: string) {
  const api = useApi()
  const [rejeu, setRejeu] = useState<Rejeu>()
  const [error, setError] = useState<unknown>()
  useEffect(() => {
    const stop = new AbortController()
    const follow = async () => {
      for await (const event of listen(api, path, stop.signal)) setRejeu(JSON.parse(event.data) as Rejeu)
    }
    follow().catch((cause: unknown) => !stop.signal.aborted && setError(cause))
    return () => stop.abort()
  }, [api, path])
  return { rejeu, error }
}

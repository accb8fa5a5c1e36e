import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Synthese } from '../api/replay'
import { useLanguage } from '../i18n/Language'
import { useApi } from '../session/Session'
import { Loaded } from '../ui/Loaded'
import { Failure, Waiting } from '../ui/status'
import { Comparison } from './Comparison'
import { isRunning, Progress } from './Progress'
import { useProgress } from './useProgress'

/** One replay as it runs, then what it found. */
export function RejeuView({ id }: { id: string }) {
  const { t } = useLanguage()
  const api = useApi()
  const queries = useQueryClient()
  const path = `/api/replay/v1/rejeux/${encodeURIComponent(id)}`
  const { rejeu, error } = useProgress(path)
  const synthese = useQuery({ queryKey: ['synthese', id], queryFn: ({ signal }) => api.json<Synthese>(`${path}/synthese`, { signal }), enabled: rejeu?.etat === 'TERMINE', staleTime: Infinity })
  const etat = rejeu?.etat
  useEffect(() => {
    if (etat !== undefined) void queries.invalidateQueries({ queryKey: ['rejeux'] })
  }, [etat, queries])
  if (error) return <Failure error={error} />
  if (!rejeu) return <Waiting />
  const { reference, variantes, territoire, du, au } = rejeu.demande
  return (
    <section className="sheet stack" aria-labelledby="rejeu">
      <h2 id="rejeu">{isRunning(rejeu) ? t.atelier.running : t.atelier.report}</h2>
      <p className="soft">{reference.nom} → {variantes.map(({ nom }) => nom).join(', ')} · {territoire}{(du ?? au) && ` · ${du ?? '…'} – ${au ?? '…'}`}</p>
      <Progress rejeu={rejeu} path={path} />
      {etat === 'ANNULE' && <p className="note ochre" role="status">{t.atelier.cancelled}</p>}
      {rejeu.motif && <p className="fault" role="alert">{rejeu.motif}</p>}
      {etat === 'TERMINE' && <Loaded from={synthese}>{read => <Comparison synthese={read} />}</Loaded>}
    </section>
  )
}

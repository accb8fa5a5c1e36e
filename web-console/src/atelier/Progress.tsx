import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Rejeu } from '../api/replay'
import { useLanguage } from '../i18n/Language'
import { useApi } from '../session/Session'

export const isRunning = ({ etat }: Rejeu) => etat === 'EN_ATTENTE' || etat === 'EN_COURS'

/** How far a replay is, and the way to end it; nothing once it is over. */
export function Progress({ rejeu, path }: { rejeu: Rejeu; path: string }) {
  const { t, number } = useLanguage()
  const api = useApi()
  const queries = useQueryClient()
  const cancel = useMutation({ mutationFn: () => api.json(path, { method: 'DELETE' }), onSuccess: () => queries.invalidateQueries({ queryKey: ['rejeux'] }) })
  const { progression } = rejeu
  if (!isRunning(rejeu)) return null
  return (
    <>
      <progress aria-label={t.atelier.running} {...(progression && { max: progression.total, value: progression.fait })} />
      <p role="status">
        {progression ? `${progression.etape} : ${number(progression.fait)} / ${number(progression.total)}` : t.atelier.inLine}
        {progression?.resteMs !== undefined && ` · ${t.atelier.remaining(number(Math.ceil(progression.resteMs / 1000)))}`}
      </p>
      <div><button type="button" className="button grave" disabled={cancel.isPending} onClick={() => cancel.mutate()}>{t.atelier.cancel}</button></div>
    </>
  )
}

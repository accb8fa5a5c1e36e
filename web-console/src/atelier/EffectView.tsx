import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Effet } from '../api/administration'
import type { Rejeu, Synthese } from '../api/replay'
import { useLanguage } from '../i18n/Language'
import { useApi, useSession } from '../session/Session'
import { Failure } from '../ui/status'
import { Places } from './Activations'
import { aYearBefore, today } from './draft'
import { Progress } from './Progress'
import { useProgress } from './useProgress'

/** What an activation would change: where, instead of what, and for how many reports of the last year. */
export function EffectView({ effet, territoire }: { effet: Effet; territoire: string }) {
  const { t, number } = useLanguage()
  const { installed } = useSession()
  const changed = effet.changements.filter(({ avant, apres }) => avant !== apres)
  const before = changed.find(({ avant }) => avant !== null)?.avant
  return (
    <section className="stack tight" aria-labelledby="effet">
      <h3 id="effet">{t.atelier.effect}</h3>
      {effet.politique && changed.length === 0 && <p>{t.atelier.noEffect}</p>}
      <ul className="plain">
        {effet.changements.map(({ avant, apres, territoires, communes }) => (
          <li key={`${avant} ${apres}`}>
            <strong>{avant === apres ? t.atelier.stays(apres ?? t.atelier.noPolicy) : `${avant ?? t.atelier.noPolicy} → ${apres ?? t.atelier.noPolicy}`}</strong>{' : '}
            <Places places={territoires} /> <span className="soft">({t.atelier.communes(number(communes), communes)})</span>
          </li>
        ))}
      </ul>
      {effet.avertissements.length > 0 && <ul className="note ochre">{effet.avertissements.map(text => <li key={text}>{text}</li>)}</ul>}
      {effet.politique && before && installed('replay') && <LastYear key={`${before} ${effet.politique} ${territoire}`} reference={before} variante={effet.politique} territoire={territoire} />}
    </section>
  )
}

function LastYear({ reference, variante, territoire }: { reference: string; variante: string; territoire: string }) {
  const { t } = useLanguage()
  const api = useApi()
  const asking = useMutation({
    mutationFn: () => api.json<Rejeu>('/api/replay/v1/rejeux', { method: 'POST', body: { reference, variantes: [variante], territoire, du: aYearBefore(today()), au: today() } }),
  })
  const { mutate } = asking
  useEffect(() => mutate(), [mutate])
  if (asking.error) return <Failure error={asking.error} />
  return asking.data ? <Followed id={asking.data.id} /> : <p role="status" className="soft">{t.atelier.countingYear}</p>
}

function Followed({ id }: { id: string }) {
  const { t, number } = useLanguage()
  const api = useApi()
  const path = `/api/replay/v1/rejeux/${encodeURIComponent(id)}`
  const { rejeu, error } = useProgress(path)
  const synthese = useQuery({ queryKey: ['synthese', id], queryFn: ({ signal }) => api.json<Synthese>(`${path}/synthese`, { signal }), enabled: rejeu?.etat === 'TERMINE', staleTime: Infinity })
  const different = synthese.data?.comparaisons[0]?.differents
  return (
    <>
      {error != null && <Failure error={error} />}
      {rejeu && <Progress rejeu={rejeu} path={path} />}
      <p role="status" className="lead">{synthese.data && different !== undefined && t.atelier.otherRecipients(number(different), number(synthese.data.etendue.signalements))}</p>
    </>
  )
}

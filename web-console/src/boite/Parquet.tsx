import { useQuery } from '@tanstack/react-query'
import { query } from '../api/client'
import type { TravailPage } from '../api/projector'
import { useLanguage } from '../i18n/Language'
import { ArbitrageForm } from '../qualification/ArbitrageForm'
import { useApi } from '../session/Session'

/** The court that the policy proposes for this report, as long as nobody has confirmed or declined it. */
export function Parquet({ signalement }: { signalement: string }) {
  const { t } = useLanguage()
  const api = useApi()
  const travaux = useQuery({
    queryKey: ['travaux', 'A_CONFIRMER', signalement],
    queryFn: ({ signal }) => api.json<TravailPage>(`/v1/travaux${query({ nature: 'A_CONFIRMER', signalement })}`, { signal }),
    select: read => read.travaux,
    staleTime: Infinity,
  })
  if (!travaux.data || travaux.data.length === 0) return null
  return (
    <section className="sheet stack" aria-labelledby="parquet">
      <h2 id="parquet">{t.boite.parquet}</h2>
      {travaux.data.map(travail => <ArbitrageForm key={travail.destinataire} travail={travail} />)}
    </section>
  )
}

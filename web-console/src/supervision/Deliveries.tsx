import { useQuery } from '@tanstack/react-query'
import type { EtatDesRemises } from '../api/supervision'
import { useLanguage } from '../i18n/Language'
import { useApi } from '../session/Session'
import { Figure } from '../ui/Definition'
import { Loaded } from '../ui/Loaded'
import { Scroll } from '../ui/Scroll'

export function Deliveries({ every }: { every: number }) {
  const { t, word } = useLanguage()
  const api = useApi()
  const state = useQuery({ queryKey: ['remises'], queryFn: ({ signal }) => api.json<EtatDesRemises>('/api/forwarder/v1/etat', { signal }), refetchInterval: every })
  return (
    <section className="stack" aria-labelledby="remises">
      <h2 id="remises">{t.supervision.deliveries}</h2>
      <Loaded from={state}>
        {({ remises }) => (
          <Scroll label={t.supervision.deliveries}>
            <table>
              <thead><tr><th scope="col">{t.supervision.channel}</th><th scope="col">{t.supervision.state}</th><th scope="col" className="number">{t.carte.number}</th></tr></thead>
              <tbody>
                {Object.entries(remises).flatMap(([canal, statuts]) => Object.entries(statuts).map(([statut, nombre]) => (
                  <tr key={`${canal} ${statut}`}><th scope="row">{word(canal)}</th><td>{word(statut)}</td><td className="number"><Figure value={nombre} of={t.supervision.deliveriesDefinition} /></td></tr>
                )))}
              </tbody>
            </table>
          </Scroll>
        )}
      </Loaded>
    </section>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ADMINISTRATION, type Lieu, type Ligne, type Politique } from '../api/administration'
import { useLanguage } from '../i18n/Language'
import { useApi } from '../session/Session'
import { Loaded } from '../ui/Loaded'
import { Scroll } from '../ui/Scroll'
import { ActivateDialog } from './ActivateDialog'

const FEW = 6

/** Which policy acts where and when, and one more decision. */
export function Activations({ politiques }: { politiques: readonly Politique[] }) {
  const { t, moment } = useLanguage()
  const api = useApi()
  const [activating, activate] = useState(false)
  const calendar = useQuery({ queryKey: ['activations'], queryFn: ({ signal }) => api.json<{ lignes: Ligne[] }>(`${ADMINISTRATION}/activations`, { signal }) })
  return (
    <section className="stack" aria-labelledby="activations">
      <div className="row apart">
        <h2 id="activations">{t.atelier.activations}</h2>
        <button type="button" className="button" onClick={() => activate(true)}>{t.atelier.activate}</button>
      </div>
      <Loaded from={calendar}>
        {({ lignes }) => (
          <Scroll label={t.atelier.activations}>
            <table>
              <thead><tr>{[t.atelier.territory, t.atelier.policy, t.atelier.since, t.atelier.until, t.atelier.state].map(title => <th key={title} scope="col">{title}</th>)}</tr></thead>
              <tbody>
                {lignes.flatMap(ligne => ligne.periodes.map((periode, index) => (
                  <tr key={`${ligne.territoires[0]?.code} ${index}`}>
                    <th scope="row">{index === 0 ? <Places places={ligne.territoires} /> : <span className="hidden"><Places places={ligne.territoires} /></span>}</th>
                    <td>{periode.politique ?? t.atelier.noPolicy}</td>
                    <td>{periode.du ? moment(periode.du) : t.atelier.always}</td>
                    <td>{periode.jusque ? moment(periode.jusque) : '–'}</td>
                    <td>{t.atelier.moments[periode.moment]}</td>
                  </tr>
                )))}
              </tbody>
            </table>
          </Scroll>
        )}
      </Loaded>
      {activating && <ActivateDialog politiques={politiques} onClose={() => activate(false)} />}
    </section>
  )
}

/** The first ones by name, and how many others. */
export function Places({ places }: { places: readonly Lieu[] }) {
  const { t } = useLanguage()
  const named = places.slice(0, FEW).map(({ code, nom }) => (code === 'national' ? t.atelier.country : nom ? `${nom} (${code.replace(/^.*:/, '')})` : code))
  return <>{named.join(', ')}{places.length > FEW && ` ${t.atelier.others(places.length - FEW)}`}</>
}

import { FORMES } from '../carte/departements'
import { FranceMap } from '../carte/FranceMap'
import { Legend } from '../carte/Legend'
import { scaleOf } from '../carte/scale'
import type { Synthese } from '../api/replay'
import { useLanguage } from '../i18n/Language'
import { nomOf } from '../territory/departements'
import { CsvButton } from '../ui/CsvButton'
import { Figure } from '../ui/Definition'
import { Scroll } from '../ui/Scroll'

/** Each policy beside the reference: every indicator with its definition, then who gains and who loses. */
export function Comparison({ synthese }: { synthese: Synthese }) {
  const { t } = useLanguage()
  const [reference, ...variants] = synthese.politiques
  const rows = Object.entries(synthese.definitions).filter(([code]) => reference?.total[code] !== undefined)
  const names = synthese.politiques.map(({ nom }) => nom)
  return (
    <>
      {synthese.comparaisons.map(({ variante, differents }) => (
        <p key={variante} className="lead">
          <Figure big value={differents} of={{ libelle: t.atelier.changed, definition: t.atelier.changed, source: `${reference?.nom} → ${variante}` }} /> <span className="soft">/ {synthese.etendue.signalements} · {t.atelier.changed.toLowerCase()} ({variante})</span>
        </p>
      ))}
      <div className="row apart"><h3>{t.departement.indicator}</h3><CsvButton name="rejeu" head={[t.departement.indicator, ...names]} lines={rows.map(([code, { libelle }]) => [libelle, ...synthese.politiques.map(({ total }) => total[code])])} /></div>
      <Scroll label={t.atelier.report}>
        <table>
          <thead><tr><th scope="col">{t.departement.indicator}</th>{names.map(nom => <th key={nom} scope="col" className="number">{nom}</th>)}{variants.map(({ nom }) => <th key={nom} scope="col" className="number">{t.carte.gap}</th>)}</tr></thead>
          <tbody>
            {rows.map(([code, definition]) => (
              <tr key={code}>
                <th scope="row">{definition.libelle}</th>
                {synthese.politiques.map(({ nom, total }) => <td key={nom} className="number"><Figure value={total[code]} of={definition} /></td>)}
                {variants.map(({ nom, total }) => <td key={nom} className="number"><Figure signed value={(total[code] ?? 0) - (reference?.total[code] ?? 0)} of={definition} /></td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {synthese.comparaisons.map(comparison => (
        <section key={comparison.variante} className="stack" aria-label={`${comparison.reference} → ${comparison.variante}`}>
          {comparison.perdentAlma.length > 0 && <p className="note ochre">{t.atelier.losesAlma(comparison.perdentAlma.map(nomOf).join(', '))}</p>}
          <Where comparison={comparison} />
          <FlowTable comparison={comparison} />
          <Movements comparison={comparison} />
        </section>
      ))}
    </>
  )
}

function Where({ comparison }: { comparison: Synthese['comparaisons'][number] }) {
  const { t, number } = useLanguage()
  const scale = scaleOf(FORMES.map(({ code }) => comparison.departements[code] ?? 0))
  return (
    <div className="stack tight">
      <h3>{t.atelier.where}</h3>
      <FranceMap label={t.carte.map(t.atelier.changed)} colourOf={code => scale.colourOf(comparison.departements[code] ?? 0)} textOf={code => number(comparison.departements[code] ?? 0)} hrefOf={code => `/departement/${code}`} />
      <Legend scale={scale} signed={false} hatched={false} />
      <p className="soft small">{t.carte.credit}</p>
    </div>
  )
}

function FlowTable({ comparison }: { comparison: Synthese['comparaisons'][number] }) {
  const { t, word } = useLanguage()
  const said = (types: readonly string[]) => types.map(word).join(', ') || t.atelier.nobody
  const flows = comparison.flux.toSorted((a, b) => b.signalements - a.signalements)
  return (
    <div className="stack tight">
      <div className="row apart"><h3>{t.atelier.flows}</h3><CsvButton name="flux" head={[t.atelier.before, t.atelier.after, t.carte.number]} lines={flows.map(({ avant, apres, signalements }) => [said(avant), said(apres), signalements])} /></div>
      <Scroll label={t.atelier.flows}>
        <table>
          <thead><tr><th scope="col">{t.atelier.before}</th><th scope="col">{t.atelier.after}</th><th scope="col" className="number">{t.carte.number}</th></tr></thead>
          <tbody>
            {flows.map(({ avant, apres, signalements }) => (
              <tr key={`${said(avant)} ${said(apres)}`}><th scope="row">{said(avant)}</th><td>{said(apres)}</td><td className="number"><Figure value={signalements} of={{ libelle: t.atelier.flows, definition: t.atelier.changed }} /></td></tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </div>
  )
}

function Movements({ comparison }: { comparison: Synthese['comparaisons'][number] }) {
  const { t, number } = useLanguage()
  const moved = Object.entries(comparison.mouvements).sort(([, a], [, b]) => b.gagne + b.perd - a.gagne - a.perd)
  return (
    <details className="fold">
      <summary>{t.departement.loads} : {comparison.reference} → {comparison.variante}</summary>
      <Scroll label={t.departement.loads}>
        <table>
          <thead><tr><th scope="col">{t.boite.recipient}</th><th scope="col" className="number">{t.departement.gained}</th><th scope="col" className="number">{t.departement.lost}</th></tr></thead>
          <tbody>{moved.map(([id, { gagne, perd }]) => <tr key={id}><th scope="row">{id}</th><td className="number">{number(gagne)}</td><td className="number">{number(perd)}</td></tr>)}</tbody>
        </table>
      </Scroll>
    </details>
  )
}

import type { ParPolitique } from '../api/projector'
import { useLanguage } from '../i18n/Language'
import { Figure } from '../ui/Definition'
import type { Define } from './definitions'
import { Flows } from './Flows'

/** What each shadow policy would have changed for the reports that another one acts upon. */
export function Divergences({ politiques, define }: { politiques: readonly ParPolitique[]; define: Define }) {
  const { t } = useLanguage()
  const shadows = politiques.flatMap(({ politique, divergence }) => (divergence ? [{ politique, divergence }] : []))
  if (shadows.length === 0) return null
  return (
    <section className="stack" aria-labelledby="ecarts">
      <h2 id="ecarts">{t.departement.divergence}</h2>
      <div className="columns">
        {shadows.map(({ politique, divergence }) => (
          <div className="sheet stack" key={politique}>
            <div className="row"><h3>{politique}</h3><span className="tag iris">{t.departement.shadow}</span></div>
            <p>
              <Figure value={divergence.divergents} of={define('divergents', t.departement.divergence)} /> / <Figure value={divergence.compares} of={define('compares', t.departement.signalements)} />
              <Share divergents={divergence.divergents} compares={divergence.compares} politique={politique} />
            </p>
            <Flows flux={divergence.flux} of={define('flux', t.departement.divergence)} />
          </div>
        ))}
      </div>
    </section>
  )
}

function Share({ divergents, compares, politique }: { divergents: number | null; compares: number | null; politique: string }) {
  const { t } = useLanguage()
  if (divergents === null || !compares) return null
  return <span className="soft"> · {t.departement.divergenceText(`${Math.round((divergents / compares) * 100)} %`, politique)}</span>
}

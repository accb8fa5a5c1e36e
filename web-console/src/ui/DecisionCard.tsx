import type { Decision } from '../api/projector'
import { useLanguage } from '../i18n/Language'
import { Urgence } from './tags'

/** One policy's answer for one report: who, in what role, and why. */
export function DecisionCard({ decision }: { decision: Decision }) {
  const { t, word } = useLanguage()
  const acts = decision.mode === 'ACTIVE'
  return (
    <article className={acts ? 'note' : 'note iris'} aria-label={decision.politique}>
      <div className="row">
        <h3>{decision.politique} <span className="soft">v{decision.version}</span></h3>
        <span className={acts ? 'tag pine' : 'tag iris'}>{acts ? t.decision.active : t.decision.ombre}</span>
        {decision.statut === 'A_QUALIFIER' && <span className="tag ochre">{word('A_QUALIFIER')}</span>}
        <Urgence code={decision.urgence} />
        {decision.perimetre !== 'MALTRAITANCE' && <span className="tag">{word(decision.perimetre)}</span>}
      </div>
      {decision.destinataires.length === 0 && <p>{t.decision.nobody}</p>}
      <ul className="stack tight">
        {decision.destinataires.map(destinataire => (
          <li key={destinataire.id}>
            <strong>{destinataire.id}</strong> · {word(destinataire.type)} · {destinataire.roles.map(word).join(', ')}
            {destinataire.aConfirmer && <> · <em>{t.decision.aConfirmer}</em></>}
            <ul className="soft small">{destinataire.raisons.map(raison => <li key={raison}>{raison}</li>)}</ul>
          </li>
        ))}
      </ul>
      {decision.repli && <p>{t.decision.repli}</p>}
      {decision.remarques.map(remarque => <p key={remarque} className="small">{remarque}</p>)}
    </article>
  )
}

import type { Issue } from '../api/administration'
import { useLanguage } from '../i18n/Language'

/** What became of a publication or of an activation. */
export function Told({ issue, done }: { issue: Issue; done: string }) {
  const { t } = useLanguage()
  const isDone = issue.etat === 'EN_VIGUEUR'
  return (
    <div className={isDone ? 'note' : 'note ochre'} role="status">
      <strong>{isDone ? done : t.atelier.unchanged}</strong>
      {issue.explication && <p>{issue.explication}</p>}
      {issue.avertissements && issue.avertissements.length > 0 && <ul>{issue.avertissements.map(text => <li key={text}>{text}</li>)}</ul>}
      {issue.revision !== undefined && <p className="soft small">{t.atelier.revision(issue.revision)}</p>}
    </div>
  )
}

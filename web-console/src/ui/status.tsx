import type { ReactNode } from 'react'
import { Problem } from '../api/client'
import type { Dictionary } from '../i18n/fr'
import { useLanguage } from '../i18n/Language'

export function Waiting({ what }: { what?: string }) {
  const { t } = useLanguage()
  return <p className="waiting" role="status">{what ?? t.ui.loading}</p>
}

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <strong>{title}</strong>
      {children}
    </div>
  )
}

/** What went wrong, in the service's words, and what to do next. */
export function Failure({ error, retry }: { error: unknown; retry?: (() => void) | undefined }) {
  const { t } = useLanguage()
  const problem = error instanceof Problem ? error : new Problem(-1, '', '')
  return (
    <div className="note brick" role="alert">
      <strong>{problem.title || t.errors.title}</strong>
      {problem.detail && <p>{problem.detail}</p>}
      {problem.errors.length > 0 && <ul>{problem.errors.map(fault => <li key={fault.pointer + fault.detail}>{fault.detail}</li>)}</ul>}
      <p>{nextStep(problem, t.errors)}</p>
      {retry && ![401, 403].includes(problem.status) && <button type="button" className="button small" onClick={retry}>{t.ui.retry}</button>}
    </div>
  )
}

function nextStep({ status, retryAfter }: Problem, steps: Dictionary['errors']): string {
  if (status === 0) return steps.offline
  if (status === 401) return steps.unauthenticated
  if (status === 403) return steps.forbidden
  if (status === 404) return steps.notFound
  if (status === 409) return steps.conflict
  if (status === 429) return steps.tooMany(retryAfter ?? 60)
  if (status >= 502 && status <= 504) return steps.unavailable
  return status >= 400 && status < 500 ? steps.invalid : steps.unexpected
}

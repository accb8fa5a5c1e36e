import { lazy, Suspense, useState } from 'react'
import type { Politique } from '../api/administration'
import { useLanguage } from '../i18n/Language'
import { Waiting } from '../ui/status'
import type { Draft } from './draft'
import { Findings } from './Findings'
import { Publish } from './Publish'
import { useValidation } from './useValidation'

const Tables = lazy(() => import('./Tables'))

interface WorkshopProps {
  draft: Draft
  politiques: readonly Politique[]
  onChange(draft: Draft): void
  onClose(): void
}

/** The tables of a draft, what is to be said of them as they change, and the way to publish them. */
export function Workshop({ draft, politiques, onChange, onClose }: WorkshopProps) {
  const { t } = useLanguage()
  const judged = useValidation(draft.dmn)
  const [shown, show] = useState<{ decision: string }>()
  const [publishing, publish] = useState(false)
  const isPublishable = judged.isCurrent && judged.validation.data?.acceptee === true
  return (
    <section className="sheet stack" aria-labelledby="variante">
      <div className="row apart">
        <h2 id="variante">{t.atelier.variantTitle(draft.nom)}</h2>
        <div className="row">
          <button type="button" className="button main" disabled={!isPublishable} onClick={() => publish(true)}>{t.atelier.publish}</button>
          <button type="button" className="button" onClick={onClose}>{t.atelier.giveUpDraft}</button>
        </div>
      </div>
      <div className="workshop">
        <Suspense fallback={<Waiting />}><Tables dmn={draft.dmn} shown={shown} onChange={dmn => onChange({ ...draft, dmn })} /></Suspense>
        <Findings judged={judged} onShow={decision => show({ decision })} />
      </div>
      {publishing && <Publish draft={draft} politiques={politiques} onClose={() => publish(false)} />}
    </section>
  )
}

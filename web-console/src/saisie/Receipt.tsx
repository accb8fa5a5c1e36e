import { useEffect, useRef } from 'react'
import { useLanguage } from '../i18n/Language'
import { spell } from './spelling'

export interface Recu {
  id: string
  numero: string
  codeSuivi: string
  recuLe: string
}

/** The code to read out, and how to say it. It is shown once. */
export function Receipt({ recu, onAnother }: { recu: Recu; onAnother(): void }) {
  const { t, moment } = useLanguage()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <>
      <header>
        <h1 ref={title} tabIndex={-1}>{t.saisie.done}</h1>
        <p>{t.saisie.doneText}</p>
      </header>
      <div className="sheet stack">
        <h2>{t.saisie.code}</h2>
        <p className="receipt" translate="no">{recu.codeSuivi}</p>
        <ol className="spelling" lang="fr" aria-label={t.saisie.spell}>
          {spell(recu.codeSuivi).map((group, index) => <li key={index}>{group}</li>)}
        </ol>
        <dl className="facts">
          <dt>{t.saisie.numero}</dt>
          <dd className="code">{recu.numero}</dd>
          <dt>{t.saisie.receivedOn}</dt>
          <dd>{moment(recu.recuLe)}</dd>
        </dl>
        <div className="row screen-only">
          <button type="button" className="button main" onClick={onAnother}>{t.saisie.another}</button>
          <button type="button" className="button" onClick={() => print()}>{t.ui.print}</button>
        </div>
      </div>
    </>
  )
}

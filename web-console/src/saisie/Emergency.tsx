import { useLanguage } from '../i18n/Language'
import { Radios } from '../ui/fields'
import type { Part } from './part'

/** Before anything else: who sends rescue. */
export function Emergency({ draft, change }: Part) {
  const { t, options } = useLanguage()
  const { numbers } = t.saisie
  const calls = [['15', numbers.samu], ['17', numbers.police], ['18', numbers.fire], ['112', numbers.europe], ['114', numbers.deaf]] as const
  return (
    <section className="note brick" aria-labelledby="urgence">
      <h2 id="urgence">{t.saisie.urgenceTitle}</h2>
      <p>{t.saisie.urgenceText}</p>
      <ul className="numbers">
        {calls.map(([number, who]) => <li key={number}><a href={`tel:${number}`}>{number}</a> <span>{who}</span></li>)}
      </ul>
      <Radios label={t.saisie.danger} hint={t.saisie.dangerHint} value={draft.danger} options={options(['true', 'false'])} onChange={danger => change({ danger })} />
    </section>
  )
}

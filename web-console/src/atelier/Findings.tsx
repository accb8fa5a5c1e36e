import type { Faute, Remarque, Validation } from '../api/administration'
import { useLanguage } from '../i18n/Language'
import { Failure } from '../ui/status'
import type { useValidation } from './useValidation'

const SHOWN = 40

/** What is wrong with the tables, or worth a thought, by decision, row and column. */
export function Findings({ judged, onShow }: { judged: ReturnType<typeof useValidation>; onShow(decision: string): void }) {
  const { t } = useLanguage()
  const { validation, isWaiting, cancel } = judged
  return (
    <section className="stack tight findings" aria-labelledby="constats">
      <div className="row apart">
        <h3 id="constats">{t.atelier.findings}</h3>
        {isWaiting && <button type="button" className="button small" onClick={() => void cancel()}>{t.ui.cancel}</button>}
      </div>
      <p role="status" className="soft">{isWaiting ? t.atelier.checking : validation.data && verdict(validation.data, t.atelier)}</p>
      {validation.error && <Failure error={validation.error} retry={() => void validation.refetch()} />}
      {validation.data && <Found validation={validation.data} onShow={onShow} />}
    </section>
  )
}

interface Verdicts {
  accepted(rules: number, remarks: number): string
  refused(faults: number): string
}

const verdict = ({ acceptee, regles, fautes, remarques }: Validation, t: Verdicts) => (acceptee ? t.accepted(regles, remarques.length) : t.refused(fautes.length))

function Found({ validation, onShow }: { validation: Validation; onShow(decision: string): void }) {
  const { t, word } = useLanguage()
  const lines = [...validation.fautes.map(faute => ({ ...faute, genre: 'FAUTE', exemple: {}, libelle: '' })), ...validation.remarques.map(one => ({ ...one, colonne: '' }))]
  return (
    <ul className="plain found">
      {lines.slice(0, SHOWN).map((line, index) => (
        <li key={index} className={line.genre === 'FAUTE' ? 'note brick' : 'note'}>
          <strong>{word(line.genre)} {line.decision && <button type="button" className="link" onClick={() => onShow(line.decision)}>{placeOf(line, t.atelier)}</button>}</strong>
          <span>{line.message}</span>
          {line.libelle && <span className="soft small">« {line.libelle} »</span>}
          {Object.keys(line.exemple).length > 0 && <span className="soft small code">{exampleOf(line.exemple)}</span>}
        </li>
      ))}
      {lines.length > SHOWN && <li className="soft">{t.atelier.others(lines.length - SHOWN)}</li>}
    </ul>
  )
}

interface Places {
  row(line: number): string
  column(name: string): string
}

/** Such as « auteurs-domicile, ligne 3, colonne lieu ». */
export function placeOf({ decision, ligne, colonne }: Pick<Faute, 'decision' | 'ligne' | 'colonne'>, t: Places): string {
  return [decision, ligne > 0 && t.row(ligne), colonne && t.column(colonne)].filter(Boolean).join(', ')
}

export const exampleOf = (facts: Remarque['exemple']) => Object.entries(facts).map(([name, value]) => `${name} = ${value === '' ? '∅' : value}`).join(' ; ')

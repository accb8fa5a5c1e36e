import type { Indicateur, Indicateurs } from '../api/projector'
import { useLanguage } from '../i18n/Language'
import { Radios, Select, Text } from '../ui/fields'
import type { CarteChoice } from './useCarteChoice'

interface CarteChoicesProps {
  known: Indicateurs
  indicateur: Indicateur
  choice: CarteChoice
  choose(part: Partial<CarteChoice>): void
}

export function CarteChoices({ known, indicateur, choice, choose }: CarteChoicesProps) {
  const { t } = useLanguage()
  const politiques = known.politiques.map(code => ({ code, libelle: code }))
  const mode = choice.difference && indicateur.parPolitique
  return (
    <form className="row end screen-only" onSubmit={event => event.preventDefault()}>
      <Select label={t.carte.indicator} value={choice.indicateur} options={known.indicateurs} onChange={code => choose({ indicateur: code, valeur: '' })} />
      {indicateur.valeurs.length > 0 && (
        <Select label={t.carte.value} value={choice.valeur} options={[{ code: '', libelle: t.carte.allValues }, ...indicateur.valeurs]} onChange={valeur => choose({ valeur })} />
      )}
      {indicateur.parPolitique && (
        <Radios label={t.carte.mode} value={String(mode)} options={[{ code: 'false', libelle: t.carte.one }, { code: 'true', libelle: t.carte.difference }]} onChange={code => choose({ difference: code === 'true' })} />
      )}
      {indicateur.parPolitique && !mode && <Select label={t.carte.policy} value={choice.politique} options={politiques} onChange={politique => choose({ politique })} />}
      {mode && <Select label={t.carte.policyA} value={choice.a} options={politiques} onChange={a => choose({ a })} />}
      {mode && <Select label={t.carte.policyB} value={choice.b} options={politiques} onChange={b => choose({ b })} />}
      <Text type="date" slim label={t.ui.from} value={choice.du} onChange={du => choose({ du })} />
      <Text type="date" slim label={t.ui.to} value={choice.au} onChange={au => choose({ au })} />
    </form>
  )
}

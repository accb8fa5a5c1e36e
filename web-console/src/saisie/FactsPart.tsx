import { useLanguage } from '../i18n/Language'
import { Checks, Radios, Text } from '../ui/fields'
import type { Part } from './part'

const DECLARED = ['VIOLENCES', 'SEXUELLE', 'NEGLIGENCES', 'MATERIELLE_FINANCIERE']
const MOTIFS = [
  'MALTRAITANCE', 'PROBLEME_QUALITE_SOINS', 'DIFFICULTES_ACCES_SOINS', 'NON_RESPECT_DROITS', 'PROBLEME_COMPORTEMENTAL', 'PROBLEME_ORGANISATION_FONCTIONNEMENT',
  'PROBLEME_INFORMATION', 'PROBLEME_LOCAUX', 'PROBLEME_FACTURATION', 'AUTRE',
]
const CONSEQUENCES = ['SANTE', 'BESOINS', 'DROITS', 'SOCIAL', 'AUCUNE']
const TEMPORALITES = ['PONCTUELLE', 'REPETEE', 'DURABLE', 'INCONNU']

export function FactsPart({ draft, change, fault }: Part) {
  const { t, options } = useLanguage()
  return (
    <section className="part" aria-labelledby="faits">
      <h2 id="faits">{t.saisie.facts}</h2>
      <Checks label={t.saisie.typesDeclares} value={draft.typesDeclares} options={options(DECLARED)} fault={fault('facts')} onChange={typesDeclares => change({ typesDeclares })} />
      <Checks label={t.saisie.motifs} hint={t.saisie.motifsHint} value={draft.motifs} options={options(MOTIFS)} onChange={motifs => change({ motifs })} />
      <Checks label={t.saisie.consequences} value={draft.consequences} options={options(CONSEQUENCES)} onChange={consequences => change({ consequences })} />
      <Radios label={t.saisie.temporalite} value={draft.temporalite} options={options(TEMPORALITES)} onChange={temporalite => change({ temporalite })} />
      <Radios label={t.saisie.enCours} value={draft.enCours} options={options(['true', 'false'])} onChange={enCours => change({ enCours })} />
      <Text slim label={t.saisie.debut} hint={t.saisie.debutHint} fault={fault('debut')} value={draft.debut} maxLength={10} onChange={debut => change({ debut })} />
      <Text long label={t.saisie.recit} hint={t.saisie.recitHint} value={draft.recit} maxLength={20_000} onChange={recit => change({ recit })} />
    </section>
  )
}

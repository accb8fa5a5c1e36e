import { useLanguage } from '../i18n/Language'
import { CommuneField } from '../ui/CommuneField'
import { Radios, Text } from '../ui/fields'
import type { Part } from './part'

const PLACES = ['DOMICILE', 'ETABLISSEMENT_PERSONNES_AGEES', 'ETABLISSEMENT_HANDICAP', 'ETABLISSEMENT_SANTE', 'ETABLISSEMENT_SOCIAL', 'AUTRES_ETABLISSEMENTS', 'TRAJET', 'INCONNU']

export function PlacePart({ draft, change, fault }: Part) {
  const { t, options } = useLanguage()
  const isEstablishment = /ETABLISSEMENT/.test(draft.lieuType)
  return (
    <section className="part" aria-labelledby="lieu">
      <h2 id="lieu">{t.saisie.place}</h2>
      <Radios label={t.saisie.placeType} value={draft.lieuType} options={options(PLACES)} fault={fault('placeType')} onChange={lieuType => change({ lieuType })} />
      {!draft.inconnu && <CommuneField commune={draft.commune} codePostal={draft.codePostal} fault={fault('place')} onChange={change} />}
      <label className="choice fit">
        <input type="checkbox" checked={draft.inconnu} onChange={event => change({ inconnu: event.target.checked })} />
        {t.saisie.communeUnknown}
      </label>
      <Text label={t.saisie.address} value={draft.adresse} maxLength={500} onChange={adresse => change({ adresse })} />
      {isEstablishment && (
        <div className="row end">
          <Text slim label={t.saisie.finess} hint={t.saisie.finessHint} value={draft.finess} maxLength={9} onChange={finess => change({ finess })} />
          <Text slim label={t.saisie.finessCategorie} hint={t.saisie.finessCategorieHint} value={draft.finessCategorie} maxLength={3} onChange={finessCategorie => change({ finessCategorie })} />
        </div>
      )}
    </section>
  )
}

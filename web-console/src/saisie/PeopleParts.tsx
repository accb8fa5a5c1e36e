import { useLanguage } from '../i18n/Language'
import { Radios, Select, Text } from '../ui/fields'
import { isMinor, type Identite } from './draft'
import type { Part } from './part'
import { precisionsOf } from './precisions'

const CATEGORIES = ['PERSONNE_AGEE', 'ADULTE_HANDICAP', 'AGEE_ET_HANDICAP', 'AUTRE_VULNERABLE', 'MINEUR', 'INCONNU']
const AGES = ['MOINS_18', 'DE_18_A_29', 'DE_30_A_59', 'DE_60_A_79', 'PLUS_80', 'INCONNU']
const PROTECTIONS = ['NON', 'MANDATAIRE_JUDICIAIRE', 'MANDATAIRE_FAMILIAL', 'INCONNU']
const AUTHORS = ['MEMBRE_FAMILLE', 'PROCHE', 'AUTRE_PERSONNE_NON_PRO', 'PROFESSIONNEL_SANTE', 'PROFESSIONNEL_SOCIAL', 'ETABLISSEMENT', 'AUTRE_PROFESSIONNEL', 'INCONNU']
const LIENS = ['VICTIME', 'MEMBRE_FAMILLE', 'PROCHE', 'PROFESSIONNEL', 'AUTRE', 'INCONNU']
const CANAUX = ['TELEPHONE', 'PLATEFORME', 'PERMANENCE_ALMA', 'COURRIER', 'EMAIL', 'PARTENAIRE', 'AUTRE']

export function PeopleParts({ draft, change }: Part) {
  const { t, options } = useLanguage()
  const yesNo = options(['true', 'false'])
  const precisions = precisionsOf(draft.authorType)
  return (
    <>
      <section className="part" aria-labelledby="victime">
        <h2 id="victime">{t.saisie.victim}</h2>
        <Radios label={t.saisie.categorie} value={draft.categorie} options={options(CATEGORIES)} onChange={categorie => change({ categorie })} />
        <Radios label={t.saisie.age} value={draft.trancheAge} options={options(AGES)} onChange={trancheAge => change({ trancheAge })} />
        {isMinor(draft) && <p className="note brick" role="alert">{t.saisie.minor}</p>}
        <Radios label={t.saisie.protection} value={draft.mesureProtection} options={options(PROTECTIONS)} onChange={mesureProtection => change({ mesureProtection })} />
        <Radios label={t.saisie.informee} value={draft.informee} options={yesNo} onChange={informee => change({ informee })} />
        <IdentityFields of={draft.victime} onChange={victime => change({ victime })} />
      </section>
      <section className="part" aria-labelledby="auteur">
        <h2 id="auteur">{t.saisie.author}</h2>
        <Radios label={t.saisie.authorType} value={draft.authorType} options={options(AUTHORS)} onChange={authorType => change({ authorType, precision: '' })} />
        {precisions.length > 0 && (
          <Select label={t.saisie.precision} value={draft.precision} options={[{ code: '', libelle: t.ui.choose }, ...options(precisions)]} onChange={precision => change({ precision })} />
        )}
        <IdentityFields of={draft.author} onChange={author => change({ author })} />
      </section>
      <section className="part" aria-labelledby="declarant">
        <h2 id="declarant">{t.saisie.reporter}</h2>
        <Radios label={t.saisie.canal} value={draft.canal} options={options(CANAUX)} onChange={canal => change({ canal })} />
        <Radios label={t.saisie.lien} value={draft.lien} options={options(LIENS)} onChange={lien => change({ lien })} />
        <Radios label={t.saisie.anonyme} hint={t.saisie.anonymeHint} value={draft.anonyme} options={yesNo} onChange={anonyme => change({ anonyme })} />
        {draft.anonyme === 'false' && <IdentityFields of={draft.declarant} onChange={declarant => change({ declarant })} open />}
      </section>
    </>
  )
}

function IdentityFields({ of, onChange, open = false }: { of: Identite; onChange(identite: Identite): void; open?: boolean }) {
  const { t } = useLanguage()
  const field = (name: keyof Identite, type: 'text' | 'tel' | 'email' = 'text') => (
    <Text slim type={type} label={t.saisie[name]} value={of[name]} maxLength={200} autoComplete="off" onChange={value => onChange({ ...of, [name]: value })} />
  )
  return (
    <details className="fold" open={open || undefined}>
      <summary>{t.saisie.identity}</summary>
      <div className="row end">
        {field('prenom')}
        {field('nom')}
        {field('telephone', 'tel')}
        {field('courriel', 'email')}
      </div>
    </details>
  )
}

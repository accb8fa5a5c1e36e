import type { Commune } from '../api/projector'

/** What the listener has written so far. Empty means: not known, or not asked. */
export interface Draft {
  canal: string
  danger: string
  lieuType: string
  commune: Commune | null
  codePostal: string
  inconnu: boolean
  adresse: string
  finess: string
  finessCategorie: string
  typesDeclares: string[]
  motifs: string[]
  consequences: string[]
  temporalite: string
  enCours: string
  debut: string
  recit: string
  categorie: string
  trancheAge: string
  mesureProtection: string
  informee: string
  victime: Identite
  authorType: string
  precision: string
  author: Identite
  lien: string
  anonyme: string
  declarant: Identite
}

export interface Identite {
  nom: string
  prenom: string
  telephone: string
  courriel: string
}

const nobody: Identite = { nom: '', prenom: '', telephone: '', courriel: '' }

export const emptyDraft: Draft = {
  canal: 'TELEPHONE', danger: '', lieuType: '', commune: null, codePostal: '', inconnu: false, adresse: '', finess: '', finessCategorie: '',
  typesDeclares: [], motifs: [], consequences: [], temporalite: '', enCours: '', debut: '', recit: '',
  categorie: '', trancheAge: '', mesureProtection: '', informee: '', victime: nobody,
  authorType: '', precision: '', author: nobody, lien: '', anonyme: '', declarant: nobody,
}

export type Missing = 'place' | 'placeType' | 'facts' | 'debut'

/** What ingest would refuse, found before asking it. */
export function missingIn(draft: Draft): Missing[] {
  const missing: Missing[] = []
  if (!draft.lieuType) missing.push('placeType')
  if (!draft.commune && !draft.codePostal && !draft.inconnu) missing.push('place')
  if (draft.typesDeclares.length + draft.motifs.length === 0) missing.push('facts')
  if (draft.debut && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(draft.debut.trim())) missing.push('debut')
  return missing
}

export const isMinor = (draft: Draft) => draft.categorie === 'MINEUR' || draft.trancheAge === 'MOINS_18'

const bool = (text: string) => (text === '' ? undefined : text === 'true')
const text = (value: string) => value.trim() || undefined
const list = (values: string[]) => (values.length > 0 ? values : undefined)

/** The body that ingest takes: what is empty is left out, an anonymous person has no identity. */
export function reportOf(draft: Draft) {
  return present({
    canal: draft.canal,
    lieu: present({ type: draft.lieuType, ...placeOf(draft), adresse: text(draft.adresse), finess: text(draft.finess), finessCategorie: text(draft.finessCategorie) }),
    victime: present({
      categorie: text(draft.categorie), trancheAge: text(draft.trancheAge), mesureProtection: text(draft.mesureProtection),
      informee: bool(draft.informee), identite: identityOf(draft.victime),
    }),
    misEnCause: present({ type: text(draft.authorType), precision: text(draft.precision), identite: identityOf(draft.author) }),
    declarant: present({ lien: text(draft.lien), anonyme: bool(draft.anonyme), identite: draft.anonyme === 'true' ? undefined : identityOf(draft.declarant) }),
    faits: present({
      typesDeclares: list(draft.typesDeclares), motifs: list(draft.motifs), consequences: list(draft.consequences), temporalite: text(draft.temporalite),
      dangerImmediat: bool(draft.danger), enCours: bool(draft.enCours), debut: text(draft.debut), recit: text(draft.recit),
    }),
  })
}

function placeOf({ commune, codePostal, inconnu }: Draft) {
  if (inconnu) return { inconnu: true }
  return commune ? { commune: commune.code } : { codePostal }
}

function identityOf({ nom, prenom, telephone, courriel }: Identite) {
  const identity = present({ nom: text(nom), prenom: text(prenom), telephone: text(telephone), courriel: text(courriel) })
  return Object.keys(identity).length > 0 ? identity : undefined
}

function present(members: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined))
}

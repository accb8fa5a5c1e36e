import { useLanguage } from '../i18n/Language'

const URGENCES: Record<string, string> = { DANGER_IMMEDIAT: 'brick', HAUTE: 'ochre' }
const STATUTS: Record<string, string> = {
  NOUVEAU: 'pine', ORDONNE: '', REMIS: 'pine', ACCUSE: 'pine', EN_COURS: 'pine', ECHEC: 'brick', REFUSE: 'ochre', A_CONFIRMER: 'ochre', A_QUALIFIER: 'ochre',
  UP: 'pine', DOWN: 'brick', INJOIGNABLE: 'brick', OUVERT: 'brick', DESACTIVE: 'brick', FERME: 'pine', ECHEC_REJEU: 'brick', TERMINE: 'pine',
}

/** Colour repeats what the words say, and never says it alone. */
export function Urgence({ code }: { code: string | null }) {
  const { word } = useLanguage()
  return <span className={`tag ${URGENCES[code ?? ''] ?? ''}`}>{word(code)}</span>
}

export function Statut({ code }: { code: string | null }) {
  const { word } = useLanguage()
  return <span className={`tag ${STATUTS[code ?? ''] ?? ''}`}>{word(code)}</span>
}

import type { Resume } from '../api/boite'
import { useLanguage } from '../i18n/Language'

/** The letter that prints; the screen does not show it. In French whatever the page's language: it is an administrative act. */
export function Acknowledgement({ dossier }: { dossier: Resume }) {
  const { t, day } = useLanguage()
  return (
    <div className="print-only letter" lang="fr">
      <p>{dossier.destinataire}</p>
      <p>{day(new Date().toISOString())}</p>
      <h1>{t.boite.receiptTitle}</h1>
      <p>{t.boite.receiptText(dossier.numero, day(dossier.recuLe))}</p>
      <p>{t.boite.receiptLaw}</p>
      <p>{t.boite.receiptSigned}</p>
    </div>
  )
}

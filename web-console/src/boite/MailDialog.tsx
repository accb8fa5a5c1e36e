import { useState } from 'react'
import { useLanguage } from '../i18n/Language'
import { Dialog } from '../ui/Dialog'
import { Text } from '../ui/fields'
import { Failure } from '../ui/status'

interface MailDialogProps {
  busy: boolean
  error: unknown
  onClose(): void
  onSend(body: { service: string; coordonnees: string }): void
}

/** What the full acknowledgement must say of the service in charge (CRPA R112-11-1), before it is mailed to the reporter. */
export function MailDialog({ busy, error, onClose, onSend }: MailDialogProps) {
  const { t } = useLanguage()
  const [service, setService] = useState('')
  const [coordonnees, setCoordonnees] = useState('')
  const [tried, setTried] = useState(false)
  const need = (value: string) => (tried && !value.trim() ? t.boite.mailNeed : undefined)
  const send = () => {
    setTried(true)
    if (service.trim() && coordonnees.trim()) onSend({ service: service.trim(), coordonnees: coordonnees.trim() })
  }
  return (
    <Dialog title={t.boite.mail} onClose={onClose}>
      <p className="soft">{t.boite.mailWhy}</p>
      <Text label={t.boite.mailService} value={service} maxLength={500} onChange={setService} fault={need(service)} />
      <Text long label={t.boite.mailContact} hint={t.boite.mailContactHint} value={coordonnees} maxLength={500} onChange={setCoordonnees} fault={need(coordonnees)} />
      {error != null && <Failure error={error} />}
      <div className="row">
        <button type="button" className="button main" disabled={busy} onClick={send}>{t.boite.mailSend}</button>
        <button type="button" className="button" onClick={onClose}>{t.ui.cancel}</button>
      </div>
    </Dialog>
  )
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Travail } from '../api/projector'
import { useLanguage } from '../i18n/Language'
import { useApi } from '../session/Session'
import { Dialog } from '../ui/Dialog'
import { Failure } from '../ui/status'
import { ArbitrageForm } from './ArbitrageForm'
import { CorrectionDialog } from './CorrectionDialog'

/** What each kind of work asks of a person. */
export function WorkDialog({ travail, onClose }: { travail: Travail; onClose(): void }) {
  const { t, word } = useLanguage()
  switch (travail.nature) {
    case 'A_QUALIFIER':
      return <CorrectionDialog travail={travail} onClose={onClose} />
    case 'A_CONFIRMER':
    case 'REFUS_SANS_SUITE':
      return (
        <Dialog title={`${word(travail.nature)} · ${travail.numero}`} onClose={onClose}>
          <ArbitrageForm travail={travail} />
          <div><button type="button" className="button" onClick={onClose}>{t.ui.close}</button></div>
        </Dialog>
      )
    case 'MINEUR_119':
      return <CripDialog travail={travail} onClose={onClose} />
  }
}

/** The report is closed for us once an agent records that the CRIP was told (CASF L226-3). */
function CripDialog({ travail, onClose }: { travail: Travail; onClose(): void }) {
  const { t } = useLanguage()
  const api = useApi()
  const queries = useQueryClient()
  const recording = useMutation({
    mutationFn: () => api.json(`/api/ingest/v1/signalements/${encodeURIComponent(travail.signalement)}/crip`, { method: 'POST', body: {}, headers: { 'Idempotency-Key': `crip-${travail.signalement}` } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['travaux'] }),
  })
  return (
    <Dialog title={t.qualification.crip(travail.numero)} onClose={onClose}>
      <p>{t.qualification.cripText}</p>
      {recording.isSuccess ? <p role="status">{t.qualification.cripDone}</p> : <div><button type="button" className="button main" disabled={recording.isPending} onClick={() => recording.mutate()}>{t.qualification.cripRecord}</button></div>}
      {recording.error && <Failure error={recording.error} />}
      <div><button type="button" className="button" onClick={onClose}>{t.ui.close}</button></div>
    </Dialog>
  )
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ADMINISTRATION, type Issue, type Politique } from '../api/administration'
import { useLanguage } from '../i18n/Language'
import { useApi } from '../session/Session'
import { Dialog } from '../ui/Dialog'
import { Text } from '../ui/fields'
import { Failure } from '../ui/status'
import { nextVersion, type Draft } from './draft'
import { Told } from './Told'

/** Under which name and version, and why: decided in shadow everywhere at once, sent to nobody. */
export function Publish({ draft, politiques, onClose }: { draft: Draft; politiques: readonly Politique[]; onClose(): void }) {
  const { t } = useLanguage()
  const api = useApi()
  const queries = useQueryClient()
  const [nom, setNom] = useState(() => draft.nom.replaceAll(/[^a-z0-9-]/gi, '-').toLowerCase())
  const [version, setVersion] = useState('')
  const [note, setNote] = useState('')
  const asked = version || String(nextVersion(nom, politiques))
  const publishing = useMutation({
    mutationFn: (id: { nom: string; version: number }) => api.json<Issue>(`${ADMINISTRATION}/politiques`, { method: 'POST', body: { ...id, dmn: draft.dmn, note: note.trim() } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['politiques'] }),
  })
  return (
    <Dialog title={t.atelier.publish} onClose={onClose}>
      <p className="soft">{t.atelier.publishWhy}</p>
      <div className="row end">
        <Text slim required label={t.atelier.name} value={nom} maxLength={60} autoComplete="off" onChange={setNom} />
        <Text slim required label={t.atelier.version} value={asked} maxLength={6} autoComplete="off" onChange={text => setVersion(text.replaceAll(/\D/g, ''))} />
      </div>
      <Text long required label={t.atelier.note} hint={t.atelier.noteHint} value={note} maxLength={2_000} onChange={setNote} />
      {publishing.error && <Failure error={publishing.error} />}
      {publishing.data && <Told issue={publishing.data} done={t.atelier.published(`${publishing.variables.nom}@${publishing.variables.version}`)} />}
      <div className="row">
        {publishing.data === undefined && <button type="button" className="button main" disabled={publishing.isPending || !nom.trim() || !note.trim()} onClick={() => publishing.mutate({ nom: nom.trim(), version: Number(asked) })}>{t.atelier.publish}</button>}
        <button type="button" className="button" onClick={onClose}>{publishing.data ? t.ui.close : t.ui.cancel}</button>
      </div>
    </Dialog>
  )
}

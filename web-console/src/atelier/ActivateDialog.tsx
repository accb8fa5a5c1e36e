import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ADMINISTRATION, type Effet, type Issue, type Politique } from '../api/administration'
import { useLanguage } from '../i18n/Language'
import { useApi } from '../session/Session'
import { DEPARTEMENTS } from '../territory/departements'
import { Dialog } from '../ui/Dialog'
import { Radios, Select, Text } from '../ui/fields'
import { Failure } from '../ui/status'
import { EffectView } from './EffectView'
import { Told } from './Told'

const LEVELS = ['national', 'departement', 'region', 'collectivite']
const NOW = 'maintenant'

/** Where and from when a policy is to act; what that changes is shown before it can be decided. */
export function ActivateDialog({ politiques, onClose }: { politiques: readonly Politique[]; onClose(): void }) {
  const { t } = useLanguage()
  const api = useApi()
  const queries = useQueryClient()
  const active = politiques.filter(({ statut }) => statut === 'OMBRE' || statut === 'REMPLACEE').map(({ politique }) => politique)
  const [politique, setPolitique] = useState(active.at(-1) ?? '')
  const [level, setLevel] = useState('departement')
  const [code, setCode] = useState('54')
  const [when, setWhen] = useState('date')
  const [day, setDay] = useState('')
  const demande = { politique, territoire: level === 'national' ? level : `${level}:${code.trim()}`, aPartirDu: when === NOW ? NOW : day }
  const effect = useMutation({ mutationFn: () => api.json<Effet>(`${ADMINISTRATION}/activations/effet`, { method: 'POST', body: demande }) })
  const activation = useMutation({
    mutationFn: () => api.json<Issue>(`${ADMINISTRATION}/activations`, { method: 'POST', body: demande }),
    onSuccess: () => Promise.all(['activations', 'politiques'].map(key => queries.invalidateQueries({ queryKey: [key] }))),
  })
  const change = (set: (value: string) => void) => (value: string) => {
    set(value)
    effect.reset()
    activation.reset()
  }
  const options = (codes: readonly string[]) => codes.map(one => ({ code: one, libelle: one }))
  return (
    <Dialog title={t.atelier.activate} onClose={onClose}>
      <Select label={t.atelier.policy} value={politique} options={options(active)} onChange={change(setPolitique)} />
      <div className="row end">
        <Select slim label={t.atelier.territory} value={level} options={LEVELS.map(one => ({ code: one, libelle: t.atelier.levels[one] ?? one }))} onChange={change(setLevel)} />
        {level === 'departement' && <Select slim label={t.atelier.levels.departement ?? ''} value={code} options={DEPARTEMENTS.map(one => ({ code: one.code, libelle: `${one.code} ${one.nom}` }))} onChange={change(setCode)} />}
        {(level === 'region' || level === 'collectivite') && <Text slim label={t.atelier.code} hint={t.atelier.codeHint} value={code} maxLength={5} onChange={change(setCode)} />}
      </div>
      <Radios label={t.atelier.fromWhen} value={when} options={[{ code: 'date', libelle: t.atelier.fromDay }, { code: NOW, libelle: t.atelier.fromNow }]} onChange={change(setWhen)} />
      {when === 'date' && <Text slim type="date" label={t.atelier.firstDay} hint={t.atelier.firstDayHint} value={day} onChange={change(setDay)} />}
      {effect.error && <Failure error={effect.error} />}
      {effect.data && <EffectView effet={effect.data} territoire={demande.territoire} />}
      {activation.error && <Failure error={activation.error} />}
      {activation.data && <Told issue={activation.data} done={t.atelier.activated} />}
      <div className="row">
        {!effect.data && <button type="button" className="button main" disabled={effect.isPending || (when === 'date' && !day)} onClick={() => effect.mutate()}>{t.atelier.seeEffect}</button>}
        {effect.data?.politique && !activation.data && <button type="button" className="button main" disabled={activation.isPending} onClick={() => activation.mutate()}>{t.atelier.confirmActivation}</button>}
        <button type="button" className="button" onClick={onClose}>{activation.data ? t.ui.close : t.ui.cancel}</button>
      </div>
    </Dialog>
  )
}

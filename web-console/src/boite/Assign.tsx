import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Resume } from '../api/boite'
import { useLanguage } from '../i18n/Language'
import { useApi } from '../session/Session'
import { Select } from '../ui/fields'
import { Failure } from '../ui/status'
import { useEquipe } from './useEquipe'

/** Who has the case, and to whom it is given. */
export function Assign({ dossier, path, suffix }: { dossier: Resume; path: string; suffix: string }) {
  const { t } = useLanguage()
  const api = useApi()
  const queries = useQueryClient()
  const equipe = useEquipe()
  const [chosen, choose] = useState(dossier.affecteA ?? '')
  const giving = useMutation({
    mutationFn: (a: string) => api.json(`${path}/affectation${suffix}`, { method: 'POST', body: { a: a || null } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['boite'] }),
  })
  const moi = equipe.data?.moi
  const people = equipe.data?.agents.filter(({ destinataire }) => destinataire === dossier.destinataire).map(({ personne }) => personne) ?? []
  const options = [{ code: '', libelle: t.boite.nobody }, ...people.map(personne => ({ code: personne, libelle: personne === moi ? t.boite.me(personne) : personne }))]
  return (
    <div className="stack tight">
      <p>{dossier.affecteA ? t.boite.assignedTo(dossier.affecteA) : t.boite.assignedToNobody}{dossier.remplacant && <> · {t.boite.coveredBy(dossier.remplacant)}</>}</p>
      {dossier.gestes.includes('AFFECTATION') && (
        <div className="row end">
          <Select slim label={t.boite.assign} hint={t.boite.assignHint} value={chosen} options={options} onChange={choose} />
          <button type="button" className="button" disabled={giving.isPending || chosen === (dossier.affecteA ?? '')} onClick={() => giving.mutate(chosen)}>{t.boite.assignDo}</button>
        </div>
      )}
      <p role="status" className="soft">{giving.isSuccess && t.boite.assigned}</p>
      {(giving.error ?? equipe.error) && <Failure error={giving.error ?? equipe.error} />}
    </div>
  )
}

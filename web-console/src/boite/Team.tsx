import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Equipe } from '../api/boite'
import { query } from '../api/client'
import { useLanguage } from '../i18n/Language'
import { useApi, useSession } from '../session/Session'
import { Select, Text } from '../ui/fields'
import { Loaded } from '../ui/Loaded'
import { Failure } from '../ui/status'
import { useEquipe } from './useEquipe'

/** Who is away, who covers, and one's own absences. */
export function Team() {
  const { t } = useLanguage()
  const equipe = useEquipe()
  return (
    <details className="fold screen-only">
      <summary>{t.boite.team}</summary>
      <Loaded from={equipe}>{read => <Absences equipe={read} />}</Loaded>
    </details>
  )
}

const NOTHING = { destinataire: '', remplacant: '', du: '', au: '' }

function Absences({ equipe }: { equipe: Equipe }) {
  const { t, day } = useLanguage()
  const api = useApi()
  const queries = useQueryClient()
  const { person } = useSession()
  const boites = person?.destinataires ?? []
  const [asked, setAsked] = useState({ ...NOTHING, destinataire: boites[0] ?? '' })
  const [tried, setTried] = useState(false)
  const changing = useMutation({
    mutationFn: ({ method, path, body }: { method: 'POST' | 'DELETE'; path: string; body?: unknown }) => api.json(`/api/forwarder/v1/boite/absences${path}`, { method, body }),
    onSuccess: () => {
      setAsked({ ...NOTHING, destinataire: boites[0] ?? '' })
      setTried(false)
      return queries.invalidateQueries({ queryKey: ['boite'] })
    },
  })
  const { destinataire, remplacant, du, au } = asked
  const complete = remplacant !== '' && du !== '' && au !== ''
  const declare = () => {
    setTried(true)
    if (complete) changing.mutate({ method: 'POST', path: query({ destinataire }), body: { remplacant, du, au } })
  }
  const colleagues = equipe.agents.filter(agent => agent.destinataire === destinataire && agent.personne !== equipe.moi).map(({ personne }) => ({ code: personne, libelle: personne }))
  const change = (part: Partial<typeof asked>) => setAsked(before => ({ ...before, ...part }))
  return (
    <div className="stack">
      <p className="soft">{t.boite.absenceWhy}</p>
      {equipe.absences.length === 0 ? <p className="soft">{t.boite.absenceNone}</p> : (
        <ul className="plain">
          {equipe.absences.map(absence => (
            <li key={absence.id} className="row">
              <span>{t.boite.absenceLine(absence.personne, absence.remplacant, day(absence.du), day(absence.au))}{boites.length > 1 && <span className="soft small"> {absence.destinataire}</span>}</span>
              {absence.personne === equipe.moi && <button type="button" className="button small" disabled={changing.isPending} onClick={() => changing.mutate({ method: 'DELETE', path: `/${absence.id}` })}>{t.boite.absenceRemove}<span className="hidden"> {day(absence.du)}</span></button>}
            </li>
          ))}
        </ul>
      )}
      {colleagues.length === 0 ? <p className="note">{t.boite.absenceAlone}</p> : (
        <div className="row end">
          {boites.length > 1 && <Select slim label={t.boite.recipient} value={destinataire} options={boites.map(id => ({ code: id, libelle: id }))} onChange={id => change({ destinataire: id, remplacant: '' })} />}
          <Select slim label={t.boite.absenceCover} value={remplacant} options={[{ code: '', libelle: '–' }, ...colleagues]} onChange={chosen => change({ remplacant: chosen })} />
          <Text slim type="date" label={t.boite.absenceFrom} value={du} onChange={date => change({ du: date })} />
          <Text slim type="date" label={t.boite.absenceTo} value={au} onChange={date => change({ au: date })} />
          <button type="button" className="button" disabled={changing.isPending} onClick={declare}>{t.boite.absenceDeclare}</button>
        </div>
      )}
      {tried && !complete && <p className="fault" role="alert">{t.boite.absenceNeed}</p>}
      <p role="status" className="soft">{changing.isSuccess && t.boite.absenceDone}</p>
      {changing.error && <Failure error={changing.error} />}
    </div>
  )
}

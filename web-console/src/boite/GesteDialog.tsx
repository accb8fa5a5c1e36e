import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { query } from '../api/client'
import type { Destinataire } from '../api/projector'
import { useLanguage } from '../i18n/Language'
import { useApi } from '../session/Session'
import { Dialog } from '../ui/Dialog'
import { Checks, Radios, Select, Text } from '../ui/fields'
import { Failure } from '../ui/status'
import type { Asked } from './Actions'

const MOTIFS_REFUS = ['INCOMPETENCE_TERRITORIALE', 'INCOMPETENCE_MATERIELLE', 'DOUBLON', 'ERREUR', 'AUTRE']
const NATURES = ['ECHANGE_EXTERIEUR', 'ECHANGE_ECOUTANT']
const MOTIFS_CLOTURE = [
  'MESURES_CORRECTIVES', 'REPONSE_DU_MIS_EN_CAUSE', 'ABSENCE_DE_RETOUR', 'IMPOSSIBLE_EVALUER', 'HORS_COMPETENCE', 'MISSION_INSPECTION', 'ACCOMPAGNEMENT',
  'RELAIS_FAMILIAL', 'ACCES_DROIT', 'SAISIE_JUSTICE', 'ADMISSION_STRUCTURE', 'SANS_SUITE', 'AUTRE',
]
const CONCLUSIONS = ['AVEREE', 'TRES_PROBABLE', 'SOUFFRANCE_INCOMPREHENSION', 'NON_AVEREE', 'IMPOSSIBLE_EVALUER']
const NATURES_ACCUSE = ['ACCUSE_COMPLET', 'RECEPISSE']
const RAISONS = ['ELEMENT_NOUVEAU', 'CLOTURE_PAR_ERREUR', 'DEMANDE_DU_DECLARANT', 'DECISION_DE_JUSTICE']

interface GesteDialogProps {
  geste: Asked
  title: string
  departement: string | undefined
  isAlma: boolean
  busy: boolean
  error: unknown
  onClose(): void
  onSend(body: unknown): void
}

/** What an answer must say: the reason, and words that are sealed before they are written. */
export function GesteDialog({ geste, title, departement, isAlma, busy, error, onClose, onSend }: GesteDialogProps) {
  const { t, options } = useLanguage()
  const [code, setCode] = useState('')
  const [codes, setCodes] = useState<string[]>([])
  const [propose, setPropose] = useState('')
  const [conclusion, setConclusion] = useState('')
  const [words, setWords] = useState('')
  const [on, setOn] = useState('')
  const [tried, setTried] = useState(false)
  const chosen = geste === 'CLOTURE' ? codes.length > 0 : code !== ''
  const fault = tried && !chosen ? t.boite.need : undefined
  const send = () => {
    setTried(true)
    if (chosen) onSend(bodyOf(geste, { code, codes, propose, conclusion, words, on }))
  }
  return (
    <Dialog title={title} onClose={onClose}>
      {geste === 'REFUS' && <p className="soft">{t.boite.refuseWhy}</p>}
      {geste === 'REFUS' && <Radios label={t.boite.motif} value={code} options={options(MOTIFS_REFUS)} onChange={setCode} fault={fault} />}
      {geste === 'REFUS' && <Propose departement={departement} value={propose} onChange={setPropose} />}
      {geste === 'ECHANGE' && <Radios label={t.boite.nature} hint={t.boite.natureHint} value={code} options={options(NATURES)} onChange={setCode} fault={fault} />}
      {geste === 'CLOTURE' && <Checks label={t.boite.motifs} value={codes} options={options(MOTIFS_CLOTURE)} onChange={setCodes} fault={fault} />}
      {geste === 'CLOTURE' && isAlma && (
        <Radios label={t.boite.conclusion} value={conclusion} options={[{ code: '', libelle: t.boite.noConclusion }, ...options(CONCLUSIONS)]} onChange={setConclusion} />
      )}
      {geste === 'REOUVERTURE' && <Radios label={t.boite.reopenWhy} value={code} options={options(RAISONS)} onChange={setCode} fault={fault} />}
      {geste === 'ACCUSE_ENVOYE' && <Radios label={t.boite.toldNature} hint={t.boite.toldHint} value={code} options={options(NATURES_ACCUSE)} onChange={setCode} fault={fault} />}
      {geste === 'ACCUSE_ENVOYE' && <Text slim type="date" label={`${t.boite.toldOn} (${t.ui.optional})`} hint={t.boite.toldOnHint} value={on} onChange={setOn} />}
      {geste !== 'REOUVERTURE' && geste !== 'ACCUSE_ENVOYE' && <Text long label={`${geste === 'ECHANGE' ? t.boite.note : t.boite.comment} (${t.ui.optional})`} hint={t.boite.commentHint} value={words} maxLength={20_000} onChange={setWords} />}
      {error != null && <Failure error={error} />}
      <div className="row">
        <button type="button" className="button main" disabled={busy} onClick={send}>{title}</button>
        <button type="button" className="button" onClick={onClose}>{t.ui.cancel}</button>
      </div>
    </Dialog>
  )
}

/** Those of the territory that the directory holds; without the directory, an identifier may be typed. */
function Propose({ departement, value, onChange }: { departement: string | undefined; value: string; onChange(value: string): void }) {
  const { t } = useLanguage()
  const api = useApi()
  const annuaire = useQuery({
    queryKey: ['destinataires', departement],
    queryFn: ({ signal }) => api.json<{ destinataires: Destinataire[] }>(`/v1/destinataires${query({ departement })}`, { signal }),
    retry: false,
  })
  if (!annuaire.data) return <Text slim label={t.boite.propose} hint={t.boite.proposeHint} value={value} onChange={onChange} />
  const options = annuaire.data.destinataires.map(({ id, nom }) => ({ code: id, libelle: `${nom} (${id})` }))
  return <Select label={t.boite.propose} hint={t.boite.proposeHint} value={value} options={[{ code: '', libelle: '–' }, ...options]} onChange={onChange} />
}

interface Said {
  code: string
  codes: string[]
  propose: string
  conclusion: string
  words: string
  on: string
}

/** The body that the forwarder takes for each answer; what is empty is left out. */
export function bodyOf(geste: Asked, { code, codes, propose, conclusion, words, on }: Said): Record<string, unknown> {
  const comment = words.trim() ? words.trim() : undefined
  const bodies: Record<Asked, Record<string, unknown>> = {
    ACCUSE: {},
    PRISE_EN_CHARGE: {},
    REFUS: { motif: code, propose: propose || undefined, commentaire: comment },
    ECHANGE: { nature: code, note: comment },
    ACCUSE_ENVOYE: { nature: code, le: on || undefined },
    CLOTURE: { motifs: codes, conclusion: conclusion || undefined, commentaire: comment },
    REOUVERTURE: { raison: code },
  }
  return Object.fromEntries(Object.entries(bodies[geste]).filter(([, member]) => member !== undefined))
}

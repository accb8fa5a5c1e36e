import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { PartieOuverte } from '../api/boite'
import { useLanguage } from '../i18n/Language'
import { useApi } from '../session/Session'
import { Radios } from '../ui/fields'
import { Failure } from '../ui/status'

const REASONS = ['INSTRUCTION', 'URGENCE', 'CONTACT_DECLARANT', 'CONTROLE_QUALITE', 'DROIT_ACCES']

/** What is personal: opened for a reason, which is logged first; kept in this page's memory only. */
export function Sealed({ path, suffix }: { path: string; suffix: string }) {
  const { t, options, moment } = useLanguage()
  const api = useApi()
  const [raison, setRaison] = useState('')
  const [missing, setMissing] = useState(false)
  const opening = useMutation({
    mutationFn: async () => ({
      ...(await api.json<{ parties: PartieOuverte[] }>(`${path}/ouverture${suffix}`, { method: 'POST', body: { raison } })),
      at: new Date().toISOString(),
    }),
    gcTime: 0,
  })
  const open = () => (raison ? opening.mutate() : setMissing(true))
  return (
    <section className="sheet stack" aria-labelledby="scelle" aria-live="polite">
      <h2 id="scelle">{t.boite.sealed}</h2>
      {!opening.data && (
        <>
          <p className="soft">{t.boite.sealedWhy}</p>
          <Radios label={t.boite.reason} value={raison} options={options(REASONS)} onChange={setRaison} fault={missing && !raison ? t.boite.need : undefined} />
          {opening.error && <Failure error={opening.error} />}
          <div><button type="button" className="button main" disabled={opening.isPending} onClick={open}>{t.boite.openSealed}</button></div>
        </>
      )}
      {opening.data && (
        <>
          <p className="soft small">{t.boite.openedAt(moment(opening.data.at))}</p>
          {opening.data.parties.map(partie => <Part key={partie.sujet} partie={partie} />)}
        </>
      )}
    </section>
  )
}

function Part({ partie }: { partie: PartieOuverte }) {
  const { t, word } = useLanguage()
  const lines = linesOf(partie.contenu ?? {}).map(([path, value]): [string, string] => [path.split(', ').map(name => t.sealed[name] ?? name).filter(Boolean).join(', '), value])
  return (
    <div className="stack tight">
      <h3>{partie.sujet === 'VICTIME' ? t.saisie.victim : word(partie.sujet)}</h3>
      {partie.etat === 'EFFACE' && <p className="soft">{t.boite.erased}</p>}
      {partie.etat === 'ILLISIBLE' && <p className="fault">{t.boite.unreadable}</p>}
      {partie.etat === 'OUVERT' && lines.length === 0 && <p className="soft">{t.boite.nothing}</p>}
      {lines.length > 0 && <dl className="facts">{lines.map(([name, value]) => <div className="pair" key={name}><dt>{name}</dt><dd className="said">{value}</dd></div>)}</dl>}
    </div>
  )
}

/** The leaves of what was sealed, each with the path that names it. */
export function linesOf(content: Record<string, unknown>, prefix = ''): [string, string][] {
  return Object.entries(content).flatMap(([name, value]): [string, string][] => {
    const path = prefix ? `${prefix}, ${name}` : name
    if (value === null || value === undefined || value === '') return []
    if (typeof value === 'object') return linesOf(value as Record<string, unknown>, path)
    return [[path, String(value)]]
  })
}

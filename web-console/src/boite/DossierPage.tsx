import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import type { Dossier, Fiche } from '../api/boite'
import { query } from '../api/client'
import { useLanguage } from '../i18n/Language'
import { useApi } from '../session/Session'
import { Loaded } from '../ui/Loaded'
import { Statut, Urgence } from '../ui/tags'
import { useTitle } from '../ui/useTitle'
import { Actions } from './Actions'
import { Acknowledgement } from './Acknowledgement'
import { Parquet } from './Parquet'
import { SameFacts } from './SameFacts'
import { Sealed } from './Sealed'
import { useArrivals } from './useArrivals'

/** One case: its codes at once, what is sealed after a reason, and what may be answered. */
export function DossierPage({ signalement }: { signalement: string }) {
  const { t } = useLanguage()
  const api = useApi()
  const [search] = useSearchParams()
  const suffix = query({ destinataire: search.get('destinataire') ?? undefined })
  const path = `/api/forwarder/v1/boite/${encodeURIComponent(signalement)}`
  const dossier = useQuery({ queryKey: ['boite', signalement, suffix], queryFn: ({ signal }) => api.json<Dossier>(path + suffix, { signal }) })
  useArrivals()
  useTitle(t.boite.dossier(dossier.data?.dossier.numero ?? '…'))
  return (
    <>
      <div className="screen-only"><Link to="/boite">← {t.boite.title}</Link></div>
      <Loaded from={dossier}>{read => <Read read={read} path={path} suffix={suffix} />}</Loaded>
    </>
  )
}

function Read({ read, path, suffix }: { read: Dossier; path: string; suffix: string }) {
  const { t, word, moment } = useLanguage()
  const { dossier, transmissions, reponses } = read
  const last = transmissions.at(-1)
  return (
    <>
      <header className="screen-only">
        <h1>{t.boite.dossier('')} <span className="code">{dossier.numero}</span></h1>
        <div className="row">
          <Urgence code={dossier.urgence} />
          <Statut code={dossier.statut} />
          <span className="soft">{dossier.destinataire} · {dossier.roles.map(word).join(', ')} · {t.boite.received.toLowerCase()} {moment(dossier.recuLe)}</span>
        </div>
      </header>
      <Acknowledgement dossier={dossier} />
      <div className="columns dossier screen-only">
        <div className="stack">
          {last ? <Codes fiche={last} /> : <p className="note">{t.boite.cancelled}</p>}
          {last && <Sealed path={path} suffix={suffix} />}
        </div>
        <div className="stack">
          <Actions dossier={dossier} path={path} suffix={suffix} departement={last?.lieu.ressorts[0]?.departement} />
          <Parquet signalement={dossier.signalement} />
          <SameFacts read={read} path={path} suffix={suffix} />
          <section className="sheet stack" aria-labelledby="histoire">
            <h2 id="histoire">{t.boite.history}</h2>
            {reponses.length === 0 && <p className="soft">{t.boite.noHistory}</p>}
            <ol className="rail">
              {transmissions.map(fiche => <li key={fiche.ordre}><strong>{word(fiche.nature)}</strong> <span className="soft small">{moment(fiche.recuLe)}</span></li>)}
              {reponses.map(reponse => <li key={reponse.le + reponse.geste}><strong>{word(reponse.geste)}</strong> <span className="soft small">{reponse.par} · {moment(reponse.le)}</span></li>)}
            </ol>
          </section>
        </div>
      </div>
    </>
  )
}

function Codes({ fiche }: { fiche: Fiche }) {
  const { t, word } = useLanguage()
  const words = (codes: string[]) => codes.map(word).join(', ')
  const facts: [string, string][] = [
    [t.saisie.place, word(fiche.lieu.type) + fiche.lieu.ressorts.map(ressort => ` · ${ressort.departement}`).join('')],
    [t.saisie.finessCategorie, fiche.lieu.finessCategorie ?? ''],
    [t.saisie.typesDeclares, words([...fiche.faits.types, ...fiche.faits.typesDeclares])],
    [t.saisie.motifs, words(fiche.faits.motifs)],
    [t.saisie.consequences, words(fiche.faits.consequences)],
    [t.saisie.danger, word(fiche.faits.dangerImmediat)],
    [t.saisie.temporalite, word(fiche.faits.temporalite)],
    [t.saisie.enCours, word(fiche.faits.enCours)],
    [t.saisie.victim, words([fiche.victime.categorie, fiche.victime.trancheAge])],
    [t.saisie.protection, word(fiche.victime.mesureProtection)],
    [t.saisie.author, words([fiche.misEnCause.type, fiche.misEnCause.precision].filter(code => code !== 'INCONNU'))],
    [t.saisie.reporter, word(fiche.declarant.lien) + (fiche.declarant.anonyme ? ` · ${t.boite.anonyme}` : '')],
  ]
  return (
    <section className="sheet stack" aria-labelledby="codes">
      <h2 id="codes">{t.boite.codes}</h2>
      <dl className="facts">
        {facts.filter(([, value]) => value !== '').map(([name, value]) => <div className="pair" key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
      </dl>
    </section>
  )
}

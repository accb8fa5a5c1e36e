import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { ADMINISTRATION, type Politique } from '../api/administration'
import { useLanguage } from '../i18n/Language'
import { useApi, useSession } from '../session/Session'
import { Loaded } from '../ui/Loaded'
import { Empty } from '../ui/status'
import { useTitle } from '../ui/useTitle'
import { Activations } from './Activations'
import { Ask } from './Ask'
import type { Draft } from './draft'
import { Past } from './Past'
import { RejeuView } from './RejeuView'
import { Workshop } from './Workshop'

/** Rules changed, tried over all that ever came in, published, and made to act. */
export default function Atelier() {
  const { t } = useLanguage()
  const { installed } = useSession()
  const api = useApi()
  const [search, setSearch] = useSearchParams()
  const [draft, setDraft] = useState<Draft>()
  const isInstalled = installed('replay') && installed('administration')
  useTitle(t.atelier.title)
  const known = useQuery({ queryKey: ['politiques'], queryFn: ({ signal }) => api.json<{ politiques: Politique[] }>(`${ADMINISTRATION}/politiques`, { signal }), enabled: isInstalled })
  if (!isInstalled) return <Empty title={t.atelier.unavailable} />
  const shown = search.get('rejeu')
  const show = (id: string) => setSearch({ rejeu: id })
  return (
    <>
      <header>
        <h1>{t.atelier.title}</h1>
        <p className="soft">{t.atelier.intro}</p>
      </header>
      <Loaded from={known}>
        {({ politiques }) => (
          <>
            {draft && <Workshop draft={draft} politiques={politiques} onChange={setDraft} onClose={() => setDraft(undefined)} />}
            <Ask politiques={politiques} draft={draft} onDraft={setDraft} onAsked={show} />
            {shown && <RejeuView key={shown} id={shown} />}
            <Activations politiques={politiques} />
          </>
        )}
      </Loaded>
      <Past onShow={show} />
    </>
  )
}

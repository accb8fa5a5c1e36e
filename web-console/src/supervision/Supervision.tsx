import { useQuery } from '@tanstack/react-query'
import type { SupervisionRead } from '../api/projector'
import { useLanguage } from '../i18n/Language'
import { useApi } from '../session/Session'
import { Loaded } from '../ui/Loaded'
import { useTitle } from '../ui/useTitle'
import { Access } from './Access'
import { Alerts } from './Alerts'
import { Channels } from './Channels'
import { DeadLetters } from './DeadLetters'
import { Deliveries } from './Deliveries'
import { isRebuilding, Rebuild } from './Rebuild'
import { Lag, Services } from './Services'

const EVERY = 10_000
const WHILE_REBUILDING = 1_000

/** What works, what lags, what a person must look at. Read again by itself. */
export default function Supervision() {
  const { t } = useLanguage()
  const api = useApi()
  useTitle(t.supervision.title)
  const state = useQuery({ queryKey: ['supervision'], queryFn: ({ signal }) => api.json<SupervisionRead>('/v1/supervision', { signal }), refetchInterval: known => (known.state.data && isRebuilding(known.state.data) ? WHILE_REBUILDING : EVERY) })
  return (
    <>
      <header>
        <h1>{t.supervision.title}</h1>
        <p className="soft">{t.supervision.intro}</p>
      </header>
      <Loaded from={state}>
        {read => (
          <div className="columns">
            <Services read={read} />
            <div className="stack">
              <Lag read={read} />
              <Rebuild read={read} />
            </div>
          </div>
        )}
      </Loaded>
      <Alerts every={EVERY} />
      <DeadLetters every={EVERY} />
      <div className="columns">
        <Channels every={EVERY} />
        <Deliveries every={EVERY} />
      </div>
      <Access />
    </>
  )
}

import { useEffect, useState } from 'react'
import { listen } from '../api/events'
import type { Rejeu } from '../api/replay'
import { useApi } from '../session/Session'

/** A replay as it runs, told by its own stream. */
export function useProgress(path: string) {
  const api = useApi()
  const [rejeu, setRejeu] = useState<Rejeu>()
  const [error, setError] = useState<unknown>()
  useEffect(() => {
    const stop = new AbortController()
    const follow = async () => {
      for await (const event of listen(api, path, stop.signal)) setRejeu(JSON.parse(event.data) as Rejeu)
    }
    follow().catch((cause: unknown) => !stop.signal.aborted && setError(cause))
    return () => stop.abort()
  }, [api, path])
  return { rejeu, error }
}

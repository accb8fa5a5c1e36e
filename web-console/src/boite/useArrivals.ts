import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { listen } from '../api/events'
import { useApi } from '../session/Session'

const PAUSE = 5_000

/** Reads the inbox again when the projector says that something arrived or changed. Tells whether it is listening. */
export function useArrivals(): boolean {
  const api = useApi()
  const queries = useQueryClient()
  const [live, setLive] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    const again = () => void queries.invalidateQueries({ queryKey: ['boite'] })
    const follow = async () => {
      while (!stop.signal.aborted) {
        try {
          for await (const event of listen(api, '/v1/evenements', stop.signal)) {
            setLive(true)
            if (event.name === 'boite' || event.name === 'reprise') again()
          }
        } catch {
          // silence and refusal are alike: the list is read each minute, and the stream is tried again
        }
        if (stop.signal.aborted) return
        setLive(false)
        await new Promise(resume => setTimeout(resume, PAUSE))
      }
    }
    void follow()
    return () => stop.abort()
  }, [api, queries])
  return live
}

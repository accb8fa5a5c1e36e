import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { ADMINISTRATION, type Validation } from '../api/administration'
import { useApi } from '../session/Session'

const PAUSE = 700

/** Judges a document once its writer pauses; a document that changes meanwhile, or a person, ends the question. */
export function useValidation(dmn: string) {
  const api = useApi()
  const queries = useQueryClient()
  const written = useSettled(dmn)
  const queryKey = ['validation', written]
  const validation = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.json<Validation>(`${ADMINISTRATION}/politiques/validation`, { method: 'POST', body: written, type: 'application/xml', signal }),
    staleTime: Infinity,
    gcTime: 60_000,
  })
  return {
    validation,
    isWaiting: written !== dmn || validation.isFetching,
    isCurrent: written === dmn && validation.data !== undefined,
    cancel: () => queries.cancelQueries({ queryKey }),
  }
}

function useSettled(value: string): string {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const pause = setTimeout(() => settle(value), PAUSE)
    return () => clearTimeout(pause)
  }, [value])
  return settled
}

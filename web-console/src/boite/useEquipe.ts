import { useQuery } from '@tanstack/react-query'
import type { Equipe } from '../api/boite'
import { useApi } from '../session/Session'

/** The people of the inbox, and who covers for whom. */
export function useEquipe() {
  const api = useApi()
  return useQuery({ queryKey: ['boite', 'equipe'], queryFn: ({ signal }) => api.json<Equipe>('/api/forwarder/v1/boite/equipe', { signal }) })
}

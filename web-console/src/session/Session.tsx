import { useQuery } from '@tanstack/react-query'
import type { User, UserManager } from 'oidc-client-ts'
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { client, type Client } from '../api/client'
import { returnPath, userManager, type Console } from './oidc'
import { personOf, type Person } from './roles'

export interface Session {
  api: Client
  person: Person | undefined
  installed(service: string): boolean
  signIn(): Promise<void>
  finishSignIn(): Promise<string>
  signOut(): Promise<void>
}

const SessionContext = createContext<Session | undefined>(undefined)
const anonymous = client(() => undefined)

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession needs a SessionProvider above it')
  return session
}

export const useApi = () => useSession().api

/** @param waiting what to show until the projector has said where to log in, or with the reason why it did not */
export function SessionProvider({ children, waiting }: { children: ReactNode; waiting: (error: unknown) => ReactNode }) {
  const settings = useQuery({ queryKey: ['console'], queryFn: () => anonymous.json<Console>('/v1/console'), staleTime: Infinity })
  const manager = useMemo(() => settings.data && userManager(settings.data), [settings.data])
  const [user, setUser] = useState<User | null>()
  useEffect(() => {
    if (!manager) return
    manager.getUser().then(setUser, () => setUser(null))
    return manager.events.addAccessTokenExpired(() => setUser(null))
  }, [manager])
  const session = useMemo(
    () => (manager && settings.data && user !== undefined ? sessionOf(manager, settings.data, user, setUser) : undefined),
    [manager, user, settings.data],
  )
  return session ? <SessionContext.Provider value={session}>{children}</SessionContext.Provider> : waiting(settings.error)
}

function sessionOf(manager: UserManager, settings: Console, user: User | null, setUser: (user: User | null) => void): Session {
  const known = user && !user.expired ? user : undefined
  return {
    api: client(() => known?.access_token),
    person: known && personOf(known.access_token, known.profile.name),
    installed: service => settings.services.some(({ nom }) => nom === service),
    signIn: () => manager.signinRedirect({ state: location.pathname + location.search }),
    async finishSignIn() {
      const arrived = await manager.signinRedirectCallback()
      setUser(arrived)
      return returnPath(arrived.state)
    },
    async signOut() {
      await manager.removeUser()
      setUser(null)
    },
  }
}

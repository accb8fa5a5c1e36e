import { UserManager, WebStorageStateStore } from 'oidc-client-ts'

/** What the projector says before anybody logs in. */
export interface Console {
  oidc: { emetteur: string; client: string; portee: string }
  version: string
  services: readonly { nom: string; prefixe: string }[]
}

/** Authorization code with PKCE. Tokens live in this tab only: they go when it closes. */
export function userManager({ oidc }: Console): UserManager {
  const tab = new WebStorageStateStore({ store: sessionStorage })
  return new UserManager({
    authority: oidc.emetteur,
    client_id: oidc.client,
    redirect_uri: `${location.origin}/connexion/retour`,
    scope: oidc.portee,
    userStore: tab,
    stateStore: tab,
    automaticSilentRenew: false,
    monitorSession: false,
  })
}

/** Only a path of this console is a place to come back to. */
export function returnPath(state: unknown): string {
  return typeof state === 'string' && /^\/(?![/\\])/.test(state) ? state : '/'
}

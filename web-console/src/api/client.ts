/** What a service answers when it refuses (RFC 9457). Status 0: it could not be reached. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly errors: readonly { pointer: string; detail: string }[] = [],
    readonly retryAfter?: number,
  ) {
    super(title)
  }
}

export interface ApiRequest {
  method?: 'GET' | 'POST' | 'DELETE'
  body?: unknown
  /** Of a body that is text already; JSON unless it is said. */
  type?: string
  headers?: Record<string, string>
  signal?: AbortSignal
}

export type Token = () => string | undefined

/** Asks the services, all behind this origin. Whatever is not a success is thrown as a {@link Problem}. */
export function client(token: Token) {
  return {
    async json<T>(path: string, request: ApiRequest = {}): Promise<T> {
      const response = await send(token, path, request)
      return (response.status === 204 ? undefined : await response.json()) as T
    },
    text: async (path: string, request: ApiRequest = {}) => (await send(token, path, request)).text(),
    stream: (path: string, signal: AbortSignal) => send(token, path, { signal, headers: { Accept: 'text/event-stream' } }),
  }
}

export type Client = ReturnType<typeof client>

async function send(token: Token, path: string, { method = 'GET', body, type, headers: own, signal }: ApiRequest) {
  const headers = new Headers({ Accept: 'application/json, application/problem+json', ...own })
  const bearer = token()
  if (bearer) headers.set('Authorization', `Bearer ${bearer}`)
  if (body !== undefined) headers.set('Content-Type', type ?? 'application/json')
  const init: RequestInit = { method, headers, credentials: 'omit' }
  if (body !== undefined) init.body = type ? String(body) : JSON.stringify(body)
  if (signal) init.signal = signal
  const response = await fetch(path, init).catch((cause: unknown) => {
    if (signal?.aborted) throw cause
    throw new Problem(0, '', '')
  })
  if (!response.ok) throw await problem(response)
  return response
}

/** Reads a refusal; one that is not a problem document keeps its status alone. */
export async function problem(response: Response): Promise<Problem> {
  const read: unknown = await response.json().catch(() => ({}))
  const body = (typeof read === 'object' && read !== null ? read : {}) as Partial<Problem>
  const seconds = Number(response.headers.get('Retry-After'))
  return new Problem(response.status, body.title ?? '', body.detail ?? '', body.errors ?? [], seconds > 0 ? seconds : undefined)
}

/** Query parameters; what is absent or empty is left out. */
export function query(parameters: Record<string, string | number | undefined>): string {
  const present = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(present.map(([name, value]) => [name, String(value)])).toString()
  return text && `?${text}`
}

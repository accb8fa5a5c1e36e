/** One sending: its key stays the same as long as its body does, so that a retry makes no second report. */
export interface Attempt {
  key: string
  body: string
}

export function attemptFor(body: unknown, last: Attempt | undefined, newKey: () => string): Attempt {
  const text = JSON.stringify(body)
  return last?.body === text ? last : { key: newKey(), body: text }
}

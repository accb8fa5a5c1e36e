import type { ReactNode } from 'react'

/** A table that may be wider than the page: it moves by itself, by finger and by keyboard. */
export function Scroll({ label, tall = false, children }: { label: string, tall?: boolean, children: ReactNode }) {
  return <div className={tall ? 'scroll tall' : 'scroll'} tabIndex={0} role="region" aria-label={label}>{children}</div>
}

import type { Cell, Count } from '../api/projector'

/** Adds cells up over all dimensions but one; one masked number masks its sum. */
export function byKey(cells: readonly Cell[], key: string): Map<string, Count> {
  const sums = new Map<string, Count>()
  for (const { valeurs, nombre } of cells) {
    const code = valeurs[key] ?? ''
    const before = sums.has(code) ? sums.get(code) : 0
    sums.set(code, before == null || nombre === null ? null : before + nombre)
  }
  return sums
}

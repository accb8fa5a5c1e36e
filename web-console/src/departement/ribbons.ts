import type { Cell } from '../api/projector'

export interface Ribbons {
  paths: { key: string; d: string }[]
  ends: { key: string; code: string; x: number; y: number; height: number; anchor: 'start' | 'end' }[]
}

const GAP = 8
const MARGIN = 90

/** Lays flows out between what is lost, on the left, and what is gained; masked flows are not drawn. */
export function ribbons(flux: readonly Cell[], width: number, height: number): Ribbons {
  const flows = flux.flatMap(({ valeurs, nombre }) => (nombre && valeurs.de && valeurs.vers ? [{ from: valeurs.de, to: valeurs.vers, size: nombre }] : []))
  const total = flows.reduce((sum, { size }) => sum + size, 0)
  if (total === 0) return { paths: [], ends: [] }
  const most = Math.max(...(['from', 'to'] as const).map(side => new Set(flows.map(flow => flow[side])).size))
  const scale = (height - GAP * (most - 1)) / total
  const left = column(flows.map(({ from, size }) => ({ code: from, size })), scale)
  const right = column(flows.map(({ to, size }) => ({ code: to, size })), scale)
  const used = new Map<string, number>()
  const take = (key: string, size: number) => {
    const start = used.get(key) ?? 0
    used.set(key, start + size)
    return start
  }
  const [x0, x1] = [MARGIN + 6, width - MARGIN - 6]
  const middle = (x0 + x1) / 2
  const paths = flows.map(({ from, to, size }) => {
    const thick = size * scale
    const y0 = (left.get(from)?.y ?? 0) + take(`l${from}`, thick)
    const y1 = (right.get(to)?.y ?? 0) + take(`r${to}`, thick)
    return { key: `${from} ${to}`, d: `M${x0} ${y0}C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}V${y1 + thick}C${middle} ${y1 + thick} ${middle} ${y0 + thick} ${x0} ${y0 + thick}Z` }
  })
  const ends = [
    ...[...left].map(([code, { y, height: tall }]) => ({ key: `l${code}`, code, x: MARGIN, y, height: tall, anchor: 'end' as const })),
    ...[...right].map(([code, { y, height: tall }]) => ({ key: `r${code}`, code, x: width - MARGIN - 6, y, height: tall, anchor: 'start' as const })),
  ]
  return { paths, ends }
}

function column(parts: readonly { code: string; size: number }[], scale: number): Map<string, { y: number; height: number }> {
  const sums = new Map<string, number>()
  for (const { code, size } of parts) sums.set(code, (sums.get(code) ?? 0) + size)
  let y = 0
  const placed = new Map<string, { y: number; height: number }>()
  for (const [code, size] of sums) {
    placed.set(code, { y, height: size * scale })
    y += size * scale + GAP
  }
  return placed
}

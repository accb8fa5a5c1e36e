export type Cell = string | number | null | undefined

/**
 * A table for spreadsheets of this country: semicolons, a byte order mark. A text that a spreadsheet would run as a
 * formula is kept a text by an apostrophe (OWASP, CSV injection).
 */
export function csv(head: readonly string[], lines: readonly (readonly Cell[])[], masked: string): string {
  return '\ufeff' + [head, ...lines].map(line => line.map(cell => field(cell, masked)).join(';')).join('\r\n') + '\r\n'
}

function field(cell: Cell, masked: string): string {
  if (cell === undefined) return ''
  if (cell === null) return masked
  if (typeof cell === 'number') return String(cell)
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

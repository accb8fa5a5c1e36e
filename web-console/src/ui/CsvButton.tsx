import { useLanguage } from '../i18n/Language'
import { csv, type Cell } from './csv'

/** Downloads what is on screen. */
export function CsvButton({ name, head, lines }: { name: string; head: readonly string[]; lines: readonly (readonly Cell[])[] }) {
  const { t } = useLanguage()
  const download = () => {
    const url = URL.createObjectURL(new Blob([csv(head, lines, t.ui.masked)], { type: 'text/csv;charset=utf-8' }))
    Object.assign(document.createElement('a'), { href: url, download: `${name}.csv` }).click()
    URL.revokeObjectURL(url)
  }
  return <button type="button" className="button small screen-only" onClick={download} disabled={lines.length === 0}>{t.ui.exportCsv}</button>
}

import { useLanguage } from '../i18n/Language'
import type { Scale } from './scale'

/** Each colour with the numbers that it stands for. */
export function Legend({ scale, signed, hatched }: { scale: Scale; signed: boolean; hatched: boolean }) {
  const { t, number } = useLanguage()
  const text = (value: number) => (signed && value > 0 ? '+' : '') + number(value)
  return (
    <ul className="legend" aria-label={t.carte.legend}>
      {signed && <li className="soft">{t.carte.less}</li>}
      {scale.classes.map(({ from, to, colour }) => (
        <li key={colour}>
          <svg className="key" viewBox="0 0 20 14" aria-hidden="true"><rect className={colour} width="20" height="14" rx="2" /></svg>
          {t.carte.legendRange(text(from), text(to))}
        </li>
      ))}
      {signed && <li className="soft">{t.carte.more}</li>}
      {hatched && <li><svg className="key" viewBox="0 0 20 14" aria-hidden="true"><rect className="hatch-ground" width="20" height="14" rx="2" /><path className="hatch-line thin" d="M2 14L10 0M9 14L17 0" /></svg>{t.ui.masked}</li>}
    </ul>
  )
}

import type { Cell } from '../api/projector'
import { useLanguage } from '../i18n/Language'
import { Figure, type Definition } from '../ui/Definition'
import { ribbons } from './ribbons'
import { Scroll } from '../ui/Scroll'

const HEIGHT = 220
const WIDTH = 420

/** Who loses and who gains reports: ribbons for the eye, and the same numbers in a table. */
export function Flows({ flux, of }: { flux: readonly Cell[]; of: Definition }) {
  const { t, word } = useLanguage()
  const drawn = ribbons(flux, WIDTH, HEIGHT)
  return (
    <>
      {drawn.paths.length > 0 && (
        <svg className="flows" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
          {drawn.paths.map(({ key, d }) => <path key={key} d={d} />)}
          {drawn.ends.map(({ key, code, x, y, height, anchor }) => (
            <g key={key}>
              <rect x={x} y={y} width="6" height={height} />
              <text x={anchor === 'start' ? x + 12 : x - 6} y={y + height / 2 + 4} textAnchor={anchor}>{code}</text>
            </g>
          ))}
        </svg>
      )}
      <Scroll label={`${t.departement.lost} → ${t.departement.gained}`}>
        <table>
          <thead><tr><th scope="col">{t.departement.lost}</th><th scope="col">{t.departement.gained}</th><th scope="col" className="number">{t.carte.number}</th></tr></thead>
          <tbody>
            {flux.map(({ valeurs, nombre }) => (
              <tr key={`${valeurs.de} ${valeurs.vers}`}><td>{word(valeurs.de)}</td><td>{word(valeurs.vers)}</td><td className="number"><Figure value={nombre} of={of} /></td></tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  )
}

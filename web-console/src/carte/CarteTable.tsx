import { useState } from 'react'
import { Link } from 'react-router'
import type { Indicateur } from '../api/projector'
import { useLanguage } from '../i18n/Language'
import { nomOf } from '../territory/departements'
import { CsvButton } from '../ui/CsvButton'
import { Figure } from '../ui/Definition'
import type { Line } from './Carte'
import { Scroll } from '../ui/Scroll'

interface CarteTableProps {
  indicateur: Indicateur
  columns: readonly string[]
  lines: readonly Line[]
  signed: boolean
  hrefOf(code: string): string
}

/** The numbers of the map, for who reads rather than looks. */
export function CarteTable({ indicateur, columns, lines, signed, hrefOf }: CarteTableProps) {
  const { t } = useLanguage()
  const [byNumber, sortByNumber] = useState(false)
  const sorted = byNumber ? lines.toSorted((a, b) => size(b, signed) - size(a, signed)) : lines
  return (
    <div className="stack tight">
      <div className="row apart">
        <button type="button" className="button small screen-only" onClick={() => sortByNumber(!byNumber)}>{byNumber ? t.carte.sortName : t.carte.sortNumber}</button>
        <CsvButton name={`carte-${indicateur.code}`} head={['code', t.carte.departement, ...columns]} lines={sorted.map(line => [line.code, nomOf(line.code), ...line.numbers])} />
      </div>
      <Scroll label={t.carte.table} tall>
        <table>
          <caption>{t.carte.table}</caption>
          <thead>
            <tr>
              <th scope="col">{t.carte.departement}</th>
              {columns.map(column => <th key={column} scope="col" className="number">{column}</th>)}
            </tr>
          </thead>
          <tbody>
            {sorted.map(line => (
              <tr key={line.code}>
                <th scope="row"><Link to={hrefOf(line.code)}>{line.code} {nomOf(line.code)}</Link></th>
                {line.numbers.map((value, index) => (
                  <td key={columns[index]} className="number"><Figure value={value} of={indicateur} signed={signed && index === columns.length - 1} /></td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </div>
  )
}

const size = ({ shown }: Line, signed: boolean) => (signed ? Math.abs(shown ?? -1) : (shown ?? -1))
